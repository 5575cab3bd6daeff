package io.github.containerlint.project.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.SampleProject;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingInputTest {
    private static final String FROM = "FROM alpine:3.21\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "api                                             | nothing",
                "apo                                             | CONTEXT api",
                "elsewhere                                       | CONTEXT",
                "lower                                           | nothing",
                "{context: lower, dockerfile: Dockerfile}        | nothing",
                "{context: lower, dockerfile: Dockerfile.dev}    | DOCKERFILE",
                "{context: api, dockerfile: Dockerfiel}          | DOCKERFILE Dockerfile",
                "{context: api, dockerfile: api/Dockerfile}      | DOCKERFILE Dockerfile",
                "{context: api, dockerfile: ../lower/dockerfile} | nothing",
                "{context: api, dockerfile: target/Dockerfile}   | nothing",
                "{context: target/image}                         | nothing",
                "{context: made/image}                           | nothing",
                "{context: '${NOWHERE}'}                         | nothing",
                "{context: ../elsewhere}                         | nothing",
                "'https://github.com/example/app.git'            | nothing",
                "{context: elsewhere, dockerfile_inline: FROM alpine} | nothing",
            })
    void whatABuildNeedsAndNoBuildMakes(String build, String expected) {
        String compose = "services:\n  it:\n    build: " + build + "\n";
        Project project = load(compose, Set.of("made"));

        BuildPlan plan =
                project.compositions().get(0).containers().get(0).plan().orElseThrow();
        assertEquals(
                expected,
                plan.missing()
                        .map(missing ->
                                (missing.kind() + " " + missing.similar().orElse("")).strip())
                        .orElse("nothing"));
    }

    @Test
    void aModuleThatIsLintedByItselfIsNoOutput() {
        Project project = load("services:\n  it:\n    build: api/image\n", Set.of("api"));

        assertEquals(
                MissingInput.Kind.CONTEXT,
                project.compositions()
                        .get(0)
                        .containers()
                        .get(0)
                        .plan()
                        .orElseThrow()
                        .missing()
                        .orElseThrow()
                        .kind());
    }

    private Project load(String compose, Set<String> excluded) {
        Project project = SampleProject.load(
                directory,
                Map.of("compose.yaml", compose, "api/Dockerfile", FROM, "api/pom.xml", "", "lower/dockerfile", FROM));
        return ProjectLoader.load(
                project.tree(),
                new Selection(
                        List.of(),
                        List.of(),
                        Set.copyOf(excluded.stream()
                                .map(project.tree().base()::resolve)
                                .toList())));
    }
}
