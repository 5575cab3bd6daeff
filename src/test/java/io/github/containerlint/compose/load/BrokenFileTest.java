package io.github.containerlint.compose.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a part of a file that a syntax fault hides is not reported as missing. */
class BrokenFileTest {
    @TempDir
    private Path directory;

    private ComposeProject load(String text) throws IOException {
        Files.writeString(directory.resolve("compose.yaml"), text);
        return ComposeLoader.discover(new SourceTree(directory), directory).orElseThrow();
    }

    private static List<String> problems(ComposeProject project) {
        return project.problems().stream().map(SchemaFixture::shown).toList();
    }

    @Test
    void aServiceCutInTwoIsNotBlamedForWhatIsCutOff() throws IOException {
        ComposeProject project = load("services:\n  web:\n    ports: ['80:80']\n    image: \"nginx\n");

        assertEquals(List.of("4:12 [\"] this quote is never closed; add the closing quote"), problems(project));
        assertEquals(List.of(), project.inconsistencies());
    }

    @Test
    void whatStandsInFrontOfTheFaultIsStillLookedAt() throws IOException {
        ComposeProject project = load("services:\n  web:\n    imag: nginx\n    command: [a\n  db:\n");

        assertEquals(
                List.of(
                        "5:5 [:] ',' or ']' is expected before this; close the bracket",
                        "3:5 [imag] 'imag' is no key of a service; did you mean 'image'?"),
                problems(project));
    }

    @Test
    void aFileLeftOutForItsAliasesIsNotMissed() throws IOException {
        StringBuilder bomb = new StringBuilder("x-0: &a0 {k: v}\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("x-%d: &a%d [%s]\n"
                    .formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)));
        }
        Files.writeString(directory.resolve("compose.override.yaml"), "services: {web: {ports: ['80:80']}}\n");
        ComposeProject project = load(bomb + "services: {web: {image: a}}\n");

        assertEquals(1, project.problems().size());
        assertEquals(List.of(), project.inconsistencies());
    }

    @Test
    void aServiceWhoseBaseCannotBeReadIsNotWhole() throws IOException {
        ComposeProject project = load("services:\n  web:\n    extends: {file: gone.yaml, service: base}\n");

        assertEquals(
                List.of("3:21 [gone.yaml] the extended file 'gone.yaml' is not there; create it, or name another one"),
                problems(project));
        assertEquals(List.of(), project.inconsistencies());
    }

    @Test
    void whatAnotherFileAddsIsNotMissed() throws IOException {
        Files.writeString(
                directory.resolve("compose.override.yaml"),
                "services:\n  web:\n    image: a\n    depends_on: {db: {condition: service_healthy}}\n  db: {image: b}\n");
        ComposeProject project = load("services:\n  web:\n    depends_on: {db: {restart: true}}\n");

        assertEquals(List.of(), problems(project));
        assertEquals(List.of(), project.inconsistencies());
    }

    @Test
    void anExtendedServiceIsHeldAgainstTheSpecification() throws IOException {
        Files.writeString(
                directory.resolve("base.yaml"), "services:\n  base: {imag: a, image: b}\n  other: {nonsense: 1}\n");
        ComposeProject project = load("services:\n  web:\n    extends: {file: base.yaml, service: base}\n");

        assertEquals(List.of("2:10 [imag] 'imag' is no key of a service; did you mean 'image'?"), problems(project));
    }
}
