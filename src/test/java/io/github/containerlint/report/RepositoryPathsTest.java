package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryPathsTest {
    @TempDir
    private Path directory;

    private SourceFile file(String path) throws IOException {
        return SourceFile.of("x", directory.toRealPath().resolve(path), "");
    }

    @Test
    void pathsAreRelativeToTheWorkTree() throws IOException {
        RepositoryPaths paths = new RepositoryPaths(directory);

        assertEquals("a/b.yaml", paths.of(file("a/b.yaml")));
        assertEquals(".", paths.of(directory));
        assertEquals("a", paths.of(directory.resolve("a")));
    }

    @Test
    void aWorkTreeMayBeReachedThroughALink() throws IOException {
        Path tree = Files.createDirectory(directory.resolve("tree"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), tree);

        assertEquals("a", new RepositoryPaths(link).of(file("tree/a")));
        assertEquals(".", new RepositoryPaths(tree).of(link));
    }

    @Test
    void addressesAreEncoded() {
        assertEquals("a%20b/%C3%A9%F0%9F%90%B3.yaml", RepositoryPaths.encoded("a b/\u00e9\uD83D\uDC33.yaml"));
        assertEquals("a%3Ab%25%23%3F%5B%5D%7C%22%3C%3E%0A", RepositoryPaths.encoded("a:b%#?[]|\"<>\n"));
        assertEquals("a-._~!$&'()*+,;=@/", RepositoryPaths.encoded("a-._~!$&'()*+,;=@/"));
        assertEquals("%3F", RepositoryPaths.encoded("\uD800"));
    }

    @Test
    void aFileIsNamedByItsDirectory() throws IOException {
        RepositoryPaths paths = new RepositoryPaths(directory);

        assertEquals("a%20b/c", paths.uri(file("a b/c")));
        assertEquals("shop/a%20b", paths.uri(directory.resolve("shop"), "a b"));
        assertEquals("a", paths.uri(directory.resolve("shop"), "../a"));
    }
}
