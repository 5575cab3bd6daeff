package io.github.containerlint.compose.load;

import static io.github.containerlint.compose.load.ComposeFixture.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that files which could break a reader, such as very large or deep ones, give a result or a message. */
class HostileFilesTest {
    @TempDir
    Path temporary;

    private ComposeFixture files;

    @BeforeEach
    void begin() {
        files = new ComposeFixture(temporary);
    }

    private ComposeProject load(String text) {
        files.with("compose.yaml", text);
        return files.discover();
    }

    @Test
    void sixtyServicesShareAnAnchor() {
        StringBuilder text = new StringBuilder("x-base: &base\n  image: nginx:1.27\n  restart: always\n");
        text.append("  environment: &env\n");
        for (int i = 0; i < 40; i++) {
            text.append("    KEY_").append(i).append(": value\n");
        }
        text.append("services:\n");
        for (int i = 0; i < 60; i++) {
            text.append("  s%d:\n    <<: *base\n    environment:\n      <<: *env\n      OWN: a\n".formatted(i));
        }

        ComposeProject project = load(text.toString());
        assertEquals(List.of(), problems(project));
        assertEquals(60, project.services().size());
        assertEquals(41, project.services().get(59).environment().size());
    }

    @Test
    void anAliasBombIsRefused() {
        StringBuilder text = new StringBuilder("x-0: &a0 {k: v}\n");
        for (int i = 1; i < 30; i++) {
            text.append("x-%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }

        ComposeProject project = load(text + "services: {web: {image: \"nginx:1\"}}\n");
        assertEquals(1, problems(project).size());
        assertTrue(problems(project).get(0).contains("repeats so many values"), problems(project)::toString);
    }

    @Test
    void aValueInsideItselfIsRefused() {
        ComposeProject project = load("x-a: &a\n  b: *a\nservices: {web: {image: \"nginx:1\"}}\n");
        assertEquals(1, problems(project).size(), () -> problems(project).toString());
        assertTrue(problems(project).get(0).startsWith("compose.yaml:2:6 "));
    }

    @Test
    void longChainsOfAnchorsHaveAnEnd() {
        StringBuilder text = new StringBuilder("x-0: &a0 [v]\n");
        for (int i = 1; i < 5_000; i++) {
            text.append("x-%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
        }

        ComposeProject project = load(text + "services: {web: {image: \"nginx:1\"}}\n");
        assertEquals(1, problems(project).size());
        assertTrue(problems(project).get(0).contains("repeats so many values"), problems(project)::toString);
    }

    @Test
    void deepNestingIsRefused() {
        ComposeProject project = load("x-a: " + "[".repeat(5_000) + "]".repeat(5_000) + "\n");
        assertEquals(1, problems(project).size(), () -> problems(project).toString());
        assertEquals(
                List.of(),
                problems(load(
                        "x-a: " + "[".repeat(150) + "]".repeat(150) + "\nservices: {web: {image: \"nginx:1\"}}\n")));
    }

    @Test
    void aHugeFileIsNotRead() {
        ComposeProject project = load("services:\n" + "# padding\n".repeat(150_000));
        assertEquals(
                List.of("compose.yaml:1:1 the file is larger than 1 MiB and was not read; split it up"),
                problems(project));
    }

    @Test
    void includesInACircleOfManyFilesHaveAnEnd() {
        for (int i = 0; i < 200; i++) {
            files.with("f%d.yaml".formatted(i), "include: [f%d.yaml]\n".formatted((i + 1) % 200));
        }

        ComposeProject project = load("include: [f0.yaml]\nservices: {web: {image: \"nginx:1\"}}\n");
        assertEquals(1, project.services().size());
        assertEquals(1, project.notes().size());
    }

    @Test
    void includesThatFanOutHaveAnEnd() {
        for (int i = 0; i < 25; i++) {
            files.with("f%d.yaml".formatted(i), "include: [f%d.yaml, f%d.yaml]\n".formatted(i + 1, i + 1));
        }
        files.with("f25.yaml", "services: {deep: {image: \"nginx:1\"}}\n");

        ComposeProject project = load("include: [f0.yaml]\nservices: {web: {image: \"nginx:1\"}}\n");
        assertTrue(project.service("web").isPresent());
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() {
        ComposeProject project = load("\uFEFFservices:\r\n  web:\r\n    image: nginx:1.27\r\n");
        assertEquals(List.of(), problems(project));
        assertEquals(
                "compose.yaml:3:12 nginx:1.27",
                ComposeFixture.at(project.services().get(0).image().orElseThrow()));
    }

    @Test
    void tabsAndBytesThatAreNoTextAreReportedWhereTheyStand() throws IOException {
        assertTrue(problems(load("services:\n\tweb:\n\t\timage: a\n")).get(0).startsWith("compose.yaml:2:1 "));

        byte[] text = "services:\n  web:\n    image: caf\u00e9:1\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(temporary.resolve("compose.yaml"), text);
        ComposeProject project =
                ComposeLoader.discover(new SourceTree(temporary), temporary).orElseThrow();
        assertEquals(
                "compose.yaml:3:15 byte 0xE9 is not UTF-8; save the file as UTF-8",
                problems(project).get(0));
    }
}
