package io.github.containerlint.compose.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.containerlint.Shared;
import io.github.containerlint.compose.config.VariableUse;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loads the Compose files of public projects, and compares the results with compose-go's.
 *
 * <p>compose-go loaded each file without its {@code .env}. Some files extend services of files that are not here: those
 * services are left out of the comparison, and the missing file must be reported.
 */
class CorpusConformanceTest {
    @TempDir
    Path temporary;

    @Test
    void loadsPublicProjectsAsComposeGoDoes() throws IOException {
        Path file = Shared.file("conformance/compose-real.json");
        JsonNode cases = new ObjectMapper().readTree(file.toFile());
        assertEquals(146, cases.size());
        Map<String, String> failures = new TreeMap<>();
        int partial = 0;
        for (JsonNode one : cases) {
            Path corpus = file.getParent().resolve(one.path("dir").asText()).normalize();
            ComposeProject project = load(one, copy(one, corpus));
            partial += missing(project).isEmpty() ? 0 : 1;
            List<String> wrong = judge(one, project);
            if (!wrong.isEmpty()) {
                String id = one.path("id").asText();
                failures.put(id, id + "\n    " + String.join("\n    ", wrong));
            }
        }
        Differs.assertListed("compose-real", failures, 3);
        assertEquals(7, partial);
    }

    /** Loads the file in a directory with the project's name, without the files that compose-go did not have. */
    private Path copy(JsonNode one, Path corpus) throws IOException {
        String name = one.path("expect").path("config").path("name").asText("project");
        Path directory =
                temporary.resolve(one.path("id").asText().replace('/', '_')).resolve(name);
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.filter(CorpusConformanceTest::isYaml).toList()) {
                Path to = directory.resolve(corpus.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return directory;
    }

    private static boolean isYaml(Path file) {
        return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
    }

    private static ComposeProject load(JsonNode one, Path directory) {
        Path file = directory.resolve(one.path("input").path("composeFile").asText());
        return ComposeLoader.load(new SourceTree(directory), directory, List.of(file));
    }

    /** The messages about files that are not there. */
    private static List<Problem> missing(ComposeProject project) {
        return project.problems().stream()
                .filter(problem -> problem.message().startsWith("the extended file"))
                .toList();
    }

    private static List<String> judge(JsonNode one, ComposeProject project) {
        JsonNode expect = one.path("expect");
        if (expect.has("error")) {
            boolean reported = !project.problems().isEmpty() || !project.notes().isEmpty();
            return reported
                    ? List.of()
                    : List.of("not reported: " + expect.path("error").asText());
        }
        List<String> wrong = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(project.problems());
        problems.removeAll(missing(project));
        problems.forEach(problem -> wrong.add("reported without cause: " + problem.message()));
        JsonNode actual = JsonTree.of(project);
        for (Service service : project.services()) {
            if (service.definition().has("extends")) {
                ((ObjectNode) actual.path("services")).remove(service.name().value());
                ((ObjectNode) expect.path("config").path("services"))
                        .remove(service.name().value());
            }
        }
        wrong.addAll(JsonDifference.between(expect.path("config"), actual));
        Set<String> unset = unset(project);
        Set<String> expected = new TreeSet<>();
        expect.path("unsetVariables").forEach(name -> expected.add(name.asText()));
        if (!unset.equals(expected) && missing(project).isEmpty()) {
            wrong.add("without a value: expected %s, got %s".formatted(expected, unset));
        }
        return wrong;
    }

    private static Set<String> unset(ComposeProject project) {
        return project.variables().stream()
                .filter(variable -> !variable.set() && !variable.isGuarded())
                .map(VariableUse::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
