package io.github.containerlint.dockerignore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.containerlint.Shared;
import io.github.containerlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DockerignoreConformanceTest {
    private static final Path DIFFERING = Path.of("src/test/resources/conformance/dockerignore-matching.differs");

    @Test
    void excludesWhatTheReferenceExcludes() throws IOException {
        JsonNode cases =
                new ObjectMapper().readTree(Files.readString(Shared.file("conformance/dockerignore-matching.json")));
        assertEquals(138, cases.size());

        Set<String> differs = new TreeSet<>();
        List<String> reasons = new ArrayList<>();
        for (JsonNode each : cases) {
            String actual = actual(each);
            if (!actual.equals(expected(each))) {
                differs.add(each.path("id").asText());
                reasons.add(each.path("id").asText() + ": expected " + expected(each) + " but was " + actual);
            }
        }

        assertEquals(known(), differs, () -> String.join("\n", reasons));
    }

    /** Through the file and through a list of the same patterns. */
    private static String actual(JsonNode each) {
        DockerignoreFile file = parse(each.path("files").path(".dockerignore").asText());
        if (!each.has("input")) {
            return file.patterns().toString();
        }
        String path = each.path("input").path("path").asText();
        List<String> patterns = new ArrayList<>();
        each.path("input").path("patterns").forEach(pattern -> patterns.add(pattern.asText()));
        return verdict(parse(String.join("\n", patterns)), path) + "/" + verdict(file, path);
    }

    private static String expected(JsonNode each) {
        JsonNode expect = each.path("expect");
        if (!each.has("input")) {
            List<String> patterns = new ArrayList<>();
            expect.path("patterns").forEach(pattern -> patterns.add(pattern.asText()));
            return patterns.toString();
        }
        return verdict(expect) + "/" + verdict(expect.path("viaFile"));
    }

    private static String verdict(JsonNode expect) {
        return expect.has("error") ? "malformed" : expect.path("excluded").asText();
    }

    private static String verdict(DockerignoreFile file, String path) {
        return file.problems().isEmpty() ? String.valueOf(file.rules().excludes(path)) : "malformed";
    }

    private static DockerignoreFile parse(String text) {
        return DockerignoreFile.parse(SourceFile.of(".dockerignore", text));
    }

    private static Set<String> known() throws IOException {
        if (!Files.exists(DIFFERING)) {
            return Set.of();
        }
        return Files.readAllLines(DIFFERING).stream()
                .map(line -> line.split("\t")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
