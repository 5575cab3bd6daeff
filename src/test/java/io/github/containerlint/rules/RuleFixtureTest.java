package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** Tests how the folder of a fixture becomes a project. */
class RuleFixtureTest {
    @TempDir
    private Path rules;

    @TempDir
    private Path project;

    private Path rule;
    private Path folder;
    private RuleFixture fixture;

    @BeforeEach
    void writeTheFolder() throws IOException {
        rule = rules.resolve("a-rule");
        folder = Files.createDirectories(rule.resolve("bad"));
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

    @Test
    void takesOverTheFilesOfASiblingAndLaysItsOwnOverThem() throws IOException {
        write("good/from", "../bad\n");
        write("good/.env", "A=2\n");
        write("good/web/Dockerfile", "FROM scratch\n");

        good().layOutIn(project);

        assertEquals(Set.of("compose.yaml", ".gitignore", ".env", "web", "web/Dockerfile"), filesIn(project));
        assertEquals("services: {}\n", Files.readString(project.resolve("compose.yaml")));
        assertEquals("A=2\n", Files.readString(project.resolve(".env")));
    }

    @Test
    void takesOverNoSpecialFileOfASibling() throws IOException {
        write("bad/git-state", "init\n");
        write("bad/options", "excluded=target\n");
        write("bad/cure/.env", "A=3\n");
        write("good/from", "../bad\n");
        write("good/.env", "A=2\n");

        assertEquals(List.of(), good().emptyPaths());
        assertEquals(List.of(), good().gitCommands());
        assertEquals(Selection.everything(), good().selection(project));
        assertFalse(good().hasCure());
        assertFalse(Files.exists(good().expectedFile()));
    }

    @Test
    void leavesOutWhatItIsWithout() throws IOException {
        write("good/from", "../bad\nwithout .env\nwithout .gitignore\n");

        good().layOutIn(project);

        assertEquals(Set.of("compose.yaml"), filesIn(project));
    }

    @Test
    void takesOverWhatASiblingTakesOver() throws IOException {
        write("bad-more/from", "../bad\nwithout .gitignore\n");
        write("bad-more/.env", "A=2\n");
        write("good/from", "../bad-more\n");
        write("good/Dockerfile", "FROM scratch\n");

        good().layOutIn(project);

        assertEquals(Set.of("compose.yaml", ".env", "Dockerfile"), filesIn(project));
        assertEquals("A=2\n", Files.readString(project.resolve(".env")));
    }

    @Test
    void takesOneThatIsToldApartByItsSettingsAlone() throws IOException {
        write("good/from", "../bad\n");
        write("good/tree", "app/requirements.txt\n");

        good().layOutIn(project);

        assertEquals(Set.of("compose.yaml", ".gitignore", ".env", "app", "app/requirements.txt"), filesIn(project));
    }

    @Test
    void theSiblingOfACircleIsAnError() throws IOException {
        write("bad/from", "../good\n");
        write("good/from", "../bad\n");

        assertRefused("a circle: [a-rule/good, a-rule/bad] take their files from each other");
    }

    @Test
    void aSiblingThatIsNoFixtureOfTheRuleIsAnError() throws IOException {
        write("bad/web/compose.yaml", "services: {}\n");
        write("../another-rule/bad/compose.yaml", "services: {}\n");
        for (String path : List.of("../bda", "../bad/web", "../../another-rule/bad", "..", "../../../../../../../..")) {
            write("good/from", path + "\n");

            assertRefused("a-rule/good/from: '" + path
                    + "' is no fixture of this rule; write the path of a sibling, such as '../bad'");
        }
    }

    @Test
    void aFromThatNamesNoSiblingIsAnError() throws IOException {
        write("good/from", "");

        assertRefused("a-rule/good/from: name a sibling in the first line, such as '../bad'");
    }

    @Test
    void aFromThatAddsNothingIsAnError() throws IOException {
        write("good/from", "../bad\n");
        assertRefused("a-rule/good/from: the folder adds nothing to a-rule/bad");

        write("good/tree", Files.readString(folder.resolve("tree")));
        write("good/expected", "anything\n");
        assertRefused("a-rule/good/from: the folder adds nothing to a-rule/bad");
    }

    @Test
    void aFileThatIsTheSameInTheSiblingIsAnError() throws IOException {
        write("good/from", "../bad\n");
        write("good/Dockerfile", "FROM scratch\n");
        write("good/dot.gitignore", ".env\n");

        assertRefused("a-rule/good/from: '.gitignore' is the same in a-rule/bad; delete it here");
    }

    @Test
    void leavingOutWhatIsNotThereIsAnError() throws IOException {
        write("good/from", "../bad\nwithout Dockerfile\n");
        assertRefused("a-rule/good/from: a-rule/bad has no 'Dockerfile' to leave out");

        write("good/from", "../bad\nwithout .env\nwithout .env\n");
        assertRefused("a-rule/good/from: a path is left out twice");

        write("good/from", "../bad\nwithout .env\n");
        write("good/.env", "A=2\n");
        assertRefused("a-rule/good/from: '.env' is replaced; delete 'without .env'");
    }

    @Test
    void aLineThatLeavesNothingOutIsAnError() throws IOException {
        write("good/from", "../bad\n../bad-more\n");

        assertRefused("a-rule/good/from: '../bad-more' is no 'without PATH'");
    }

    private void write(String path, String text) throws IOException {
        Path file = rule.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private RuleFixture good() {
        return new RuleFixture("a-rule", rule.resolve("good"));
    }

    private void assertRefused(String message) {
        AssertionError refusal = assertThrows(AssertionError.class, () -> good().files());
        assertTrue(refusal.getMessage().startsWith(message), refusal::getMessage);
    }

    private static Set<String> filesIn(Path directory) throws IOException {
        try (Stream<Path> below = Files.walk(directory)) {
            return Set.copyOf(below.filter(path -> !path.equals(directory))
                    .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .toList());
        }
    }
}
