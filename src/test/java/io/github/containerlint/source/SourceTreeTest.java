package io.github.containerlint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {
    @TempDir
    private Path outside;

    private Path root;
    private SourceTree tree;

    @BeforeEach
    void setUp() throws IOException {
        root = Files.createDirectory(outside.resolve("root"));
        tree = new SourceTree(root, Files.createDirectory(root.resolve("module")));
    }

    @Test
    void aFileIsNamedRelativeToTheBase() throws IOException {
        Files.writeString(root.resolve("compose.yaml"), "a: 1\n");
        Files.writeString(root.resolve("module/Dockerfile"), "FROM a:1\n");
        assertEquals("Dockerfile", read("module/Dockerfile").path());
        assertEquals("../compose.yaml", read("compose.yaml").path());
    }

    @Test
    void aFileIsReadOnce() throws IOException {
        Files.writeString(root.resolve("a"), "x");
        assertSame(read("a"), read("module/../a"));
    }

    @Test
    void nothingOutsideOfTheRootIsRead() throws IOException {
        Files.writeString(outside.resolve("secret"), "x");
        Files.createSymbolicLink(root.resolve("link"), outside.resolve("secret"));
        Files.createSymbolicLink(root.resolve("way-out"), outside);
        assertTrue(tree.read(outside.resolve("secret")).isEmpty());
        assertTrue(tree.read(root.resolve("link")).isEmpty());
        assertFalse(tree.isInside(root.resolve("way-out/secret")));
        assertFalse(tree.isInside(root.resolve("way-out/not-there")));
        assertTrue(tree.isInside(root.resolve("not-there/either")));
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        Files.write(root.resolve("a"), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'x'});
        assertEquals("x", read("a").text());
    }

    @Test
    void whatIsNotUtf8IsSaidWithItsPlace() throws IOException {
        Files.write(root.resolve("a"), "ok\nü\n".getBytes(StandardCharsets.ISO_8859_1));
        SourceFile file = read("a");
        assertEquals(1, file.problems().size());
        assertEquals(
                "byte 0xFC is not UTF-8; save the file as UTF-8",
                file.problems().get(0).message());
        assertEquals(new Position(2, 1), file.problems().get(0).span().startPosition());
    }

    @Test
    void aHugeFileIsSaidAndNotRead() throws IOException {
        Files.write(root.resolve("a"), new byte[SourceTree.MAX_BYTES + 1]);
        SourceFile file = read("a");
        assertEquals("", file.text());
        assertTrue(file.problems().get(0).message().contains("larger than 1 MiB"));
    }

    private SourceFile read(String path) {
        return tree.read(root.resolve(path)).orElseThrow();
    }
}
