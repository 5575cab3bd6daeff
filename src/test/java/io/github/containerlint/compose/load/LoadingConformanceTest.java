package io.github.containerlint.compose.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.containerlint.Shared;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads the files that compose-go loads, and compares the results. */
class LoadingConformanceTest {
    private static final String NAME = "case";

    @TempDir
    Path temporary;

    @Test
    void loadsTheReferenceCasesAsComposeGoDoes() throws IOException {
        Map<String, String> failures = new TreeMap<>();
        List<JsonNode> cases = cases("config");
        assertEquals(467, cases.size());
        for (int i = 0; i < cases.size(); i++) {
            JsonNode one = cases.get(i);
            String id = one.path("id").asText();
            List<String> wrong = judge(one, load(one, i));
            if (!wrong.isEmpty()) {
                failures.put(id, id + "\n    " + String.join("\n    ", wrong));
            }
        }
        Differs.assertListed("compose-loading", failures, 20);
    }

    @Test
    void reportsWhatComposeGoRefuses() throws IOException {
        List<JsonNode> cases = cases("error");
        assertEquals(80, cases.size());
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            ComposeProject project = load(cases.get(i), i);
            if (project.problems().isEmpty() && project.notes().isEmpty()) {
                silent.add(cases.get(i).path("id").asText());
            }
        }
        assertEquals(List.of(), silent);
    }

    /** The cases that expect a result of this kind: {@code config} or {@code error}. */
    private static List<JsonNode> cases(String kind) throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(Shared.file("conformance/compose-loading.json").toFile());
        assertEquals(547, all.size());
        List<JsonNode> cases = new ArrayList<>();
        for (JsonNode one : all) {
            if (one.path("expect").has(kind)) {
                cases.add(one);
            }
        }
        return cases;
    }

    /** Loads each case in a directory of the same name, so that projects without a name get that name. */
    private ComposeProject load(JsonNode one, int index) throws IOException {
        Path directory =
                Files.createDirectories(temporary.resolve(String.valueOf(index)).resolve(NAME));
        for (Map.Entry<String, JsonNode> file : one.path("files").properties()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue().asText());
        }
        return ComposeLoader.discover(new SourceTree(directory), directory).orElseThrow();
    }

    private static List<String> judge(JsonNode one, ComposeProject project) {
        List<String> wrong = new ArrayList<>();
        project.problems().forEach(problem -> wrong.add("reported without cause: " + problem.message()));
        wrong.addAll(JsonDifference.between(named(one.path("expect").path("config")), JsonTree.of(project)));
        return wrong;
    }

    private static JsonNode named(JsonNode config) {
        try {
            return new ObjectMapper().readTree(config.toString().replace("$NAME", NAME));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
