package io.github.containerlint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.SampleProject;
import io.github.containerlint.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentStacksTest {
    private static final String STACK = "services:\n  db:\n    image: postgres:17.2\n    env_file: db.env\n";

    @TempDir
    private Path directory;

    /** The files that only developers start, of those that were read. */
    private List<String> held(Map<String, String> files, Predicate<Path> said) {
        Project project = SampleProject.load(directory, files);
        DevelopmentStacks stacks = new DevelopmentStacks(project.compositions(), said);
        return project.files().keySet().stream()
                .filter(stacks::hold)
                .map(SourceFile::path)
                .sorted()
                .toList();
    }

    @Test
    void noStackIsOneByItself() {
        assertEquals(List.of(), held(Map.of("compose.yaml", STACK, "db.env", "A=b\n"), file -> false));
    }

    @Test
    void anOverrideFileIsOneAndTheFileBelowItIsNot() {
        assertEquals(
                List.of("compose.override.yaml"),
                held(
                        Map.of(
                                "compose.yaml",
                                STACK,
                                "db.env",
                                "A=b\n",
                                "compose.override.yaml",
                                "services:\n  db:\n    ports: [5432]\n"),
                        file -> false));
    }

    @Test
    void whatADevelopmentContainerOrSpringBootStartsIsOneWithItsEnvFiles() {
        assertEquals(
                List.of(".devcontainer/compose.yaml", ".devcontainer/db.env"),
                held(Map.of(".devcontainer/compose.yaml", STACK, ".devcontainer/db.env", "A=b\n"), file -> false));
        assertEquals(
                List.of("app/compose.yaml", "app/db.env"),
                held(
                                Map.of(
                                        "app/compose.yaml",
                                        STACK,
                                        "app/db.env",
                                        "A=b\n",
                                        "app/pom.xml",
                                        "<project><artifactId>spring-boot-docker-compose</artifactId></project>"),
                                file -> file.startsWith(directory.resolve(".devcontainer")))
                        .stream()
                        .filter(file -> file.startsWith("app/"))
                        .toList());
    }

    @Test
    void anEnvFileIsOneWhereOnlyDevelopmentStacksUseIt() {
        String shared = STACK.replace("db.env", "../shared.env");
        Map<String, String> files = Map.of("a/compose.yaml", shared, "b/compose.yaml", shared, "shared.env", "A=b\n");

        assertEquals(
                List.of("a/compose.yaml"), held(files, file -> file.getParent().endsWith("a")));
        assertEquals(
                List.of("a/compose.yaml", "b/compose.yaml", "shared.env"),
                held(files, file -> file.toString().endsWith(".yaml")));
    }
}
