package io.github.containerlint.project.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.project.Selection;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDiscoveryTest {
    @TempDir
    private Path directory;

    private List<String> dockerfiles(Selection selection) {
        SourceTree tree = new SourceTree(directory);
        return new FileDiscovery(tree, selection.dockerfiles(), selection.excluded(), selection.exclude())
                .dockerfiles().stream().map(tree::display).toList();
    }

    private void file(String path) throws IOException {
        Files.createDirectories(directory.resolve(path).getParent());
        Files.writeString(directory.resolve(path), "FROM scratch\n");
    }

    @Test
    void inputsOfTestsAreLeftOutInEveryModule() throws IOException {
        file("Dockerfile");
        file("src/test/Dockerfile");
        file("worker/src/test/resources/Dockerfile");
        file("worker/src/main/docker/Dockerfile");
        file("test/Dockerfile");

        assertEquals(
                List.of("Dockerfile", "test/Dockerfile", "worker/src/main/docker/Dockerfile"),
                dockerfiles(Selection.everything()));
    }

    @Test
    void filesAreKnownByTheirNames() throws IOException {
        file("Containerfile");
        file("Dockerfile.prod");
        file("Dockerfile.md");
        file("api.Dockerfile");
        file("node_modules/left-pad/Dockerfile");

        assertEquals(
                List.of("Containerfile", "Dockerfile.prod", "api.Dockerfile"), dockerfiles(Selection.everything()));
    }

    @Test
    void whatIsBuiltIsLeftOutAndDepthIsNoLimit() throws IOException {
        file("pom.xml");
        file("target/Dockerfile");
        file("web/build.gradle");
        file("web/build/Dockerfile");
        file("build/package/Dockerfile");
        file("a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/Dockerfile");

        assertEquals(
                List.of("a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/Dockerfile", "build/package/Dockerfile"),
                dockerfiles(Selection.everything()));
    }
}
