package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.difflib.DiffUtils;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.rule.RuleCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the cure of a bad fixture, as the messages tell the developer and {@code cure/} holds it: then the rule must be
 * silent, and no rule may have a new error.
 */
final class CureProof {
    /** The text that a message has between quotes; a quote within a word is an apostrophe. */
    private static final Pattern QUOTED = Pattern.compile("(?<!\\w)'((?:[^']|(?<=\\w)'(?=\\w))+)'(?!\\w)");

    private static final Pattern PLACEHOLDER = Pattern.compile("<.*|(?<==)value$|source destination$");

    /** What an order names without telling to write it: a place, or what works without the removed text. */
    private static final Pattern NAMED = Pattern.compile("(?:above|like|reach) '[^']*'");

    private final RuleCatalog catalog;
    private final RuleCatalog.Entry rule;
    private final RuleFixture fixture;

    CureProof(RuleCatalog catalog, RuleCatalog.Entry rule, RuleFixture fixture) {
        this.catalog = catalog;
        this.rule = rule;
        this.fixture = fixture;
    }

    /** @param temporary where the project can be laid out anew */
    void prove(Path temporary) throws IOException {
        Path directory = Files.createDirectories(temporary.resolve(fixture.toString()));
        fixture.layOutIn(directory);
        FixtureRun before = FixtureRun.of(rule, fixture, directory);
        List<String> linesBefore = lines(directory);
        fixture.cure(directory);
        FixtureRun after = before.again();

        List<String> linesAfter = lines(directory);
        List<String> typed = new ArrayList<>();
        DiffUtils.diff(linesBefore, linesAfter).getDeltas().forEach(delta -> {
            typed.addAll(delta.getSource().getLines());
            typed.addAll(delta.getTarget().getLines());
        });
        fixture.cureGitCommands().forEach(command -> typed.add("git " + command));
        before.findings().forEach(finding -> isTyped(finding, typed));
        assertEquals("", after.render(), "the cure leaves a finding of the rule");
        assertEquals(
                List.of(),
                without(after.errorMessages(catalog), before.errorMessages(catalog)),
                "the cure brings an error");
    }

    /**
     * Where the order behind the semicolon quotes a text, the cure must write or remove that text. A placeholder in it
     * stands for what the developer chooses.
     */
    private static void isTyped(Finding finding, List<String> typed) {
        String order = NAMED.matcher(
                        finding.message().substring(finding.message().lastIndexOf("; ") + 1))
                .replaceAll("");
        List<String> quoted = QUOTED.matcher(order)
                .results()
                .map((MatchResult match) -> PLACEHOLDER.matcher(match.group(1)).replaceFirst(""))
                .toList();
        assertTrue(
                quoted.isEmpty()
                        || quoted.stream().anyMatch(text -> typed.stream().anyMatch(line -> line.contains(text))),
                () -> "the cure holds nothing of what this message says to write: " + order);
    }

    /** The names and the lines of all text files of the project. */
    private static List<String> lines(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !directory.relativize(file).startsWith(".git"))
                    .sorted()
                    .flatMap(file ->
                            Stream.concat(Stream.of(directory.relativize(file).toString()), linesOf(file).stream()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readString(file).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> without(List<String> all, List<String> some) {
        List<String> rest = new ArrayList<>(all);
        some.forEach(rest::remove);
        return rest;
    }
}
