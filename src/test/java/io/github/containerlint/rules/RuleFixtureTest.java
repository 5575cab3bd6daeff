package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.project.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the folder of a fixture becomes a project. */
class RuleFixtureTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path project;

    private RuleFixture fixture;

    @BeforeEach
    void writeTheFolder() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "services: {}\n");
        Files.writeString(folder.resolve("dot.gitignore"), ".env\n");
        Files.writeString(folder.resolve(".env"), "A=1\n");
        Files.writeString(folder.resolve("expected"), "nothing\n");
        Files.writeString(folder.resolve("tree"), ".venv/\nweb/package.json\n");
        fixture = new RuleFixture("a-rule", folder);
    }

    @Test
    void takesItsFilesAndWhatTheTreeNames() throws IOException {
        fixture.layOutIn(project);

        assertEquals(
                Set.of("compose.yaml", ".gitignore", ".env", ".venv", "web", "web/package.json"), filesIn(project));
        assertEquals("A=1\n", Files.readString(project.resolve(".env")));
        assertTrue(Files.isDirectory(project.resolve(".venv")));
    }

    @Test
    void carriesOutTheGitCommands() throws IOException {
        Files.writeString(folder.resolve("git-state"), "init\nexclude *.pem\nadd --force .env\n");

        fixture.layOutIn(project);

        assertEquals("*.pem\n", Files.readString(project.resolve(".git/info/exclude")));
        assertTrue(Files.exists(project.resolve(".git/index")));
    }

    @Test
    void aGitCommandThatFailsIsAnError() throws IOException {
        Files.writeString(folder.resolve("git-state"), "init\nadd nothing-of-that-name\n");

        assertThrows(IOException.class, () -> fixture.layOutIn(project));
    }

    @Test
    void readsWhatAUserWouldHaveConfigured() throws IOException {
        Files.writeString(folder.resolve("options"), "composeFiles=a.yaml:b.yaml,c.yaml\nexcluded=target\n");

        assertEquals(
                new Selection(List.of("a.yaml:b.yaml", "c.yaml"), List.of(), Set.of(project.resolve("target"))),
                fixture.selection(project));
    }

    private static Set<String> filesIn(Path directory) throws IOException {
        try (Stream<Path> below = Files.walk(directory)) {
            return Set.copyOf(below.filter(path -> !path.equals(directory))
                    .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .toList());
        }
    }
}
