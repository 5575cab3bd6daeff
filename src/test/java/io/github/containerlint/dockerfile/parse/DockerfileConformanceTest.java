package io.github.containerlint.dockerfile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.containerlint.dockerfile.expand.Expansion;
import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.dockerfile.instruction.Copy;
import io.github.containerlint.dockerfile.instruction.Flag;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the results of our Dockerfile parser with those of BuildKit. */
class DockerfileConformanceTest {
    /** The message of BuildKit about a flag that it does not know; our parser accepts such a flag. */
    private static final String UNKNOWN_FLAG = "unknown flag";

    @Test
    void readsWhatTheReferenceParserReads() throws IOException {
        assertEquals(Set.of(), differences("dockerfile-syntax", 38, DockerfileConformanceTest::syntax));
    }

    @Test
    void readsPublicDockerfilesAsTheReferenceParserDoes() throws IOException {
        assertEquals(Set.of(), differences("dockerfile-real", 150, DockerfileConformanceTest::real));
    }

    @Test
    void expandsWordsAsTheReferenceLexerDoes() throws IOException {
        assertEquals(Set.of(), differences("dockerfile-words", 252, DockerfileConformanceTest::word));
    }

    private static Set<String> differences(String suite, int size, Function<JsonNode, String> compare)
            throws IOException {
        ConformanceSuite cases = ConformanceSuite.read(suite);
        assertEquals(size, cases.size());
        return cases.unexpected(compare);
    }

    /** @return what differs, or nothing */
    private static String syntax(JsonNode one) {
        Dockerfile file = parse(one);
        JsonNode expect = one.get("expect");
        if (expect.get("parse").asText().equals("error")) {
            return file.problems().isEmpty() ? "no problem reported" : "";
        }
        String complaint = expect.get("instructionError").asText("");
        boolean refused = expect.get("instructionError").isTextual() && !complaint.contains(UNKNOWN_FLAG);
        String problems = refused == file.syntaxProblems().isEmpty() ? "problems: " + file.syntaxProblems() : "";
        return problems + nodes(file, expect) + difference("escape", expect.get("escape"), "" + file.escape());
    }

    private static String real(JsonNode one) {
        Dockerfile file = parse(one);
        JsonNode expect = one.get("expect");
        String problems = file.problems().isEmpty() ? "" : "problems: " + file.problems();
        return problems + nodes(file, expect) + stages(file, expect);
    }

    private static Dockerfile parse(JsonNode one) {
        return DockerfileParser.parse(
                SourceFile.of("Dockerfile", one.get("files").get("Dockerfile").asText()));
    }

    private static String nodes(Dockerfile file, JsonNode expect) {
        List<String> expected = new ArrayList<>();
        expect.get("nodes").forEach(node -> expected.add(new TreeMap<>(properties(node)).toString()));
        List<String> actual = file.instructions().stream()
                .map(instruction -> new TreeMap<>(node(instruction)).toString())
                .toList();
        return expected.equals(actual) ? "" : firstDifference(expected, actual);
    }

    private static String firstDifference(List<String> expected, List<String> actual) {
        int at = 0;
        while (at < expected.size() && at < actual.size() && expected.get(at).equals(actual.get(at))) {
            at++;
        }
        String wanted = at < expected.size() ? expected.get(at) : "the end";
        String found = at < actual.size() ? actual.get(at) : "the end";
        return "\n  wanted " + wanted + "\n  found  " + found;
    }

    private static Map<String, Object> properties(JsonNode node) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("cmd", node.get("cmd").asText().toUpperCase());
        properties.put("args", strings(node.path("args")));
        properties.put("flags", strings(node.path("flags")));
        properties.put("heredocs", strings(node.path("heredocs")));
        properties.put("prevComment", strings(node.path("prevComment")));
        properties.put("json", node.path("json").asBoolean());
        properties.put(
                "lines", node.get("start").asInt() + "-" + node.get("end").asInt());
        properties.put("original", node.get("original").asText().strip());
        return properties;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asText()));
        return strings;
    }

    private static Map<String, Object> node(Instruction instruction) {
        Span span = instruction.span();
        return Map.of(
                "cmd",
                instruction.name(),
                "args",
                ParserArguments.of(instruction),
                "flags",
                instruction.flags().stream().map(Flag::toString).toList(),
                "heredocs",
                instruction.heredocs().stream()
                        .map(heredoc -> heredoc.name().value())
                        .toList(),
                "prevComment",
                instruction.syntax().leading().stream()
                        .map(comment -> comment.text().value())
                        .toList(),
                "json",
                ParserArguments.isJson(instruction),
                "lines",
                span.startPosition().line() + "-" + span.endPosition().line(),
                "original",
                instruction.line().value());
    }

    private static String stages(Dockerfile file, JsonNode expect) {
        List<String> expected = new ArrayList<>();
        expect.get("stages")
                .forEach(stage -> expected.add(stage.get("name").asText() + "|"
                        + stage.get("base").asText() + "|"
                        + stage.get("start").asInt() + "|" + strings(stage.get("commands"))));
        List<String> actual =
                file.stages().stream().map(DockerfileConformanceTest::describe).toList();
        List<String> bases =
                images(file).map(ImageReference::normalized).sorted().toList();
        List<String> expectedBases =
                strings(expect.get("baseRefs")).stream().sorted().toList();
        return (expected.equals(actual) ? "" : firstDifference(expected, actual))
                + (expectedBases.equals(bases) ? "" : "\n  bases " + bases + " for " + expectedBases);
    }

    /** The images that a build pulls: those that stages are built on, and those that files are copied from. */
    private static Stream<ImageReference> images(Dockerfile file) {
        Stream<ImageReference> copied = file.instructions().stream()
                .filter(Copy.class::isInstance)
                .flatMap(copy -> ((Copy) copy).from().stream())
                .filter(from -> file.stage(from.value()).isEmpty())
                .flatMap(from -> ImageReference.parse(from).stream());
        return Stream.concat(file.stages().stream().flatMap(stage -> stage.image().stream()), copied);
    }

    private static String describe(Stage stage) {
        List<String> commands =
                stage.instructions().stream().map(Instruction::name).toList();
        return stage.name().map(Text::value).orElse("").toLowerCase() + "|"
                + stage.from().image() + "|"
                + stage.from().span().startPosition().line() + "|" + commands;
    }

    private static String word(JsonNode one) {
        JsonNode input = one.get("input");
        JsonNode expect = one.get("expect");
        String written = input.has("word")
                ? input.get("word").asText()
                : input.get("words").asText();
        Text text = Text.verbatim(SourceFile.of("Dockerfile", written).span());
        Expansion.Result result = Expansion.of(text, name -> variable(input.path("env"), name), '\\');
        if (expect.path("error").asBoolean()) {
            return result.fault().isPresent() ? "" : "no fault in " + written;
        }
        if (result.fault().isPresent()) {
            return result.fault().toString();
        }
        List<String> words = result.words().stream().map(Text::value).toList();
        return input.has("word")
                ? difference(written, expect.get("result"), result.text().value())
                : strings(expect.get("words")).equals(words) ? "" : written + " gave " + words;
    }

    private static Variable variable(JsonNode environment, String name) {
        return Stream.of(environment)
                .filter(all -> all.has(name))
                .map(all -> Variable.of(Text.verbatim(
                        SourceFile.of("environment", all.get(name).asText()).span())))
                .findFirst()
                .orElse(Variable.UNSET);
    }

    private static String difference(String what, JsonNode expected, String actual) {
        return expected.asText().equals(actual) ? "" : what + " gave '" + actual + "' for '" + expected.asText() + "'";
    }
}
