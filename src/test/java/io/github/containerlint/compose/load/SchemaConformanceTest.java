package io.github.containerlint.compose.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.containerlint.Shared;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.compose.schema.ComposeSchema;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that we accept the files that compose-go loads, and refuse those that its schema refuses. */
class SchemaConformanceTest {
    /** Cases that compose-go refuses because a variable has no value; that is no fault of the file. */
    private static final Set<String> UNKNOWN_VALUES = Set.of(
            "loader/loader_test.go:701:TestLoadWithInterpolationCastFull",
            "loader/loader_test.go:1117:TestInterpolateInt");

    @TempDir
    private Path temporary;

    @Test
    void agreesWithTheReferenceOnItsOwnCases() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(Shared.file("conformance/compose-loading.json").toFile());
        int accepted = 0;
        int refused = 0;
        List<String> differing = new ArrayList<>();
        for (JsonNode one : cases) {
            List<Problem> problems = problems(one);
            boolean accepts = one.path("expect").has("config");
            boolean told = !one.path("expect").path("missingFiles").asBoolean()
                    && !UNKNOWN_VALUES.contains(one.path("id").asText());
            if (accepts ? !problems.isEmpty() : told && problems.isEmpty()) {
                differing.add(one.path("id").asText() + " " + problems
                        + one.path("expect").path("error").asText());
            }
            accepted += accepts ? 1 : 0;
            refused += !accepts && told ? 1 : 0;
        }

        assertEquals(List.of(), differing);
        assertEquals(List.of(547, 467, 48), List.of(cases.size(), accepted, refused));
    }

    private List<Problem> problems(JsonNode one) throws IOException {
        Path directory = Files.createTempDirectory(temporary, "case");
        SourceTree tree = new SourceTree(directory);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, JsonNode> file : one.path("files").properties()) {
            files.add(Files.writeString(
                    directory.resolve(file.getKey()), file.getValue().asText()));
        }
        return problems(
                tree,
                directory,
                files.stream().filter(path -> path.toString().endsWith(".yaml")).toList());
    }

    private static List<Problem> problems(SourceTree tree, Path directory, List<Path> files) {
        LoadLog log = new LoadLog();
        log.problems(schema(tree, directory, files, log));
        return log.problems();
    }

    private static List<Problem> schema(SourceTree tree, Path directory, List<Path> files, LoadLog log) {
        List<Problem> problems = new ArrayList<>();
        for (Path path : files) {
            SourceFile file = tree.read(path).orElseThrow();
            problems.addAll(SchemaFixture.problems(file, SchemaFixture.variables(tree, directory), log));
        }
        problems.addAll(ComposeSchema.validateMerged(SchemaFixture.merged(tree, directory, files, log)));
        return problems;
    }

    @Test
    void acceptsWhatPublicProjectsRun() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(Shared.file("conformance/compose-real.json").toFile());
        Path shared = Shared.file("conformance");
        SourceTree tree = new SourceTree(shared.getParent());
        int accepted = 0;
        List<String> differing = new ArrayList<>();
        for (JsonNode one : cases) {
            Path directory = shared.resolve(one.path("dir").asText()).normalize();
            Path file = directory.resolve(one.path("input").path("composeFile").asText());
            if (one.path("expect").has("config")) {
                accepted++;
                schema(tree, directory, List.of(file), new LoadLog())
                        .forEach(problem -> differing.add(problem.toString()));
            }
        }

        assertEquals(List.of(), differing);
        assertEquals(List.of(146, 142), List.of(cases.size(), accepted));
    }
}
