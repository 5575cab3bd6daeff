package io.github.containerlint.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.GitCommand;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixWriterTest {
    @TempDir
    private Path outside;

    private Path root;
    private SourceTree tree;

    @BeforeEach
    void setUp() throws IOException {
        root = Files.createDirectories(outside.toRealPath().resolve("root/module"))
                .getParent();
        tree = new SourceTree(root, root.resolve("module"));
    }

    private FixedFile changed(String path, String text) {
        SourceFile file = tree.read(root.resolve(path)).orElseThrow();
        return new FixedFile(file, text, "masked", "masked");
    }

    private FixedFile made(String path, String text) {
        Path place = root.resolve(path);
        return new FixedFile(SourceFile.absent(tree.display(place), place), text, "", "masked");
    }

    private void write(FixedFile file) throws IOException {
        new FixWriter(tree).write(file);
    }

    @Test
    void aFileIsReplacedAndKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(root.resolve("module/a"), "old\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));

        write(changed("module/a", "new\n"));

        assertEquals("new\n", Files.readString(file));
        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of("a"), names("module"));
    }

    @Test
    void aFileThatIsNotThereIsMade() throws IOException {
        write(made("module/.gitignore", ".env\n"));

        assertEquals(".env\n", Files.readString(root.resolve("module/.gitignore")));
    }

    @Test
    void nothingIsWrittenThroughALinkThatLeadsOut() throws IOException {
        Path other = Files.writeString(outside.resolve("other"), "theirs\n");
        Files.createSymbolicLink(root.resolve("module/.gitignore"), other);

        refuses(made("module/.gitignore", ".env\n"));

        assertEquals("theirs\n", Files.readString(other));
        assertTrue(Files.isSymbolicLink(root.resolve("module/.gitignore")));
    }

    @Test
    void nothingIsWrittenThroughALinkWithinTheTree() throws IOException {
        Path other = Files.writeString(root.resolve("other"), "shared\n");
        Files.createSymbolicLink(root.resolve("module/compose.yaml"), other);

        refuses(changed("module/compose.yaml", "mine\n"));

        assertEquals("shared\n", Files.readString(other));
    }

    @Test
    void nothingIsWrittenThroughALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(root.resolve("module/.gitignore"), outside.resolve("not-there"));

        refuses(made("module/.gitignore", ".env\n"));

        assertFalse(Files.exists(outside.resolve("not-there")));
    }

    @Test
    void nothingIsWrittenIntoADirectoryThatLeadsOut() throws IOException {
        Files.createDirectory(outside.resolve("theirs"));
        Files.createSymbolicLink(root.resolve("module/docker"), outside.resolve("theirs"));

        refuses(made("module/docker/.gitignore", ".env\n"));
        refuses(made("../.gitignore", ".env\n"));

        assertEquals(List.of(), names("../theirs"));
        assertFalse(Files.exists(outside.resolve(".gitignore")));
    }

    @Test
    void aDirectoryIsNoFile() throws IOException {
        Files.createDirectory(root.resolve("module/.gitignore"));

        refuses(made("module/.gitignore", ".env\n"));

        assertTrue(Files.isDirectory(root.resolve("module/.gitignore")));
    }

    private void refuses(FixedFile file) throws IOException {
        String message =
                assertThrows(FileSystemException.class, () -> write(file)).getMessage();
        assertTrue(message.endsWith("it is a link or lies outside of the project; repair it by hand"), message);
        assertTrue(names("module").stream().noneMatch(name -> name.endsWith(".tmp")));
    }

    private List<String> names(String directory) throws IOException {
        try (Stream<Path> children = Files.list(root.resolve(directory))) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void gitAppliesThePatch() throws IOException {
        Files.writeString(root.resolve("module/compose file.yaml"), "\uFEFFa: hunter2\r\nb: 1\r\n");
        Files.writeString(root.resolve("module/last"), "x");
        Files.writeString(root.resolve("module/empty"), "");
        FixPatch patch = FixPatch.of(
                List.of(
                        made("module/.gitignore", ".env\n"),
                        changed("module/compose file.yaml", "a: hunter2\r\nb: 2\r\n"),
                        changed("module/empty", "y\n"),
                        changed("module/last", "x\ny")),
                tree);

        assertEquals(tree.base(), patch.directory());
        apply(patch);
        assertEquals(".env\n", Files.readString(root.resolve("module/.gitignore")));
        assertEquals("\uFEFFa: hunter2\r\nb: 2\r\n", Files.readString(root.resolve("module/compose file.yaml")));
        assertEquals("y\n", Files.readString(root.resolve("module/empty")));
        assertEquals("x\ny", Files.readString(root.resolve("module/last")));
    }

    @Test
    void gitAppliesThePatchOfAnyNameAndKeepsTheMode() throws IOException {
        List<String> names = List.of("Größe.yaml", "a b.yaml", "tab\there", "quote\"d", "back\\slash", "line\nbreak é");
        for (String name : names) {
            Files.writeString(root.resolve("module").resolve(name), "old\n");
        }
        Path script = root.resolve("module/quote\"d");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<FixedFile> files =
                names.stream().map(name -> changed("module/" + name, "new\n")).toList();

        apply(FixPatch.of(files, tree));

        for (String name : names) {
            assertEquals("new\n", Files.readString(root.resolve("module").resolve(name)), name);
        }
        assertTrue(Files.isExecutable(script));
    }

    @Test
    void aFileThatIsClosedToOthersStaysClosed() throws IOException {
        Path file = Files.writeString(root.resolve("module/.env"), "A=1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        write(changed("module/.env", "A=2\n"));

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aFileThatMayOnlyBeReadIsReplacedAsWell() throws IOException {
        Path file = Files.writeString(root.resolve("module/a"), "old\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        write(changed("module/a", "new\n"));

        assertEquals("new\n", Files.readString(file));
        assertEquals("r--r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void markAndLineEndsAreKeptOnTheDisk() throws IOException {
        Path file = root.resolve("module/compose.yaml");
        Files.write(file, "\uFEFFä: 1\r\nb: 2".getBytes(UTF_8));
        SourceFile read = tree.read(file).orElseThrow();
        Finding finding = new Finding(
                "a-rule",
                Severity.ERROR,
                read.start(),
                "it is wrong",
                "",
                List.of(),
                Optional.of(new Fix("repair it", TextEdit.lineAbove(read.span(7, 8), "x: 3"))));

        write(Fixer.apply(List.of(finding)).files().get(0));

        assertArrayEquals("\uFEFFä: 1\r\nx: 3\r\nb: 2".getBytes(UTF_8), Files.readAllBytes(file));
    }

    @Test
    void aPatchThatReachesAboveTheLintedDirectoryIsForTheRoot() throws IOException {
        Files.writeString(root.resolve(".gitignore"), "target/\n");
        FixPatch patch = FixPatch.of(List.of(changed(".gitignore", "target/\n.env\n")), tree);

        assertEquals(tree.root(), patch.directory());
        apply(patch);
        assertEquals("target/\n.env\n", Files.readString(root.resolve(".gitignore")));
    }

    private void apply(FixPatch patch) throws IOException {
        Path file = Files.writeString(outside.resolve("fix.patch"), patch.text());
        GitCommand.run(patch.directory(), "init");
        GitCommand.run(patch.directory(), "apply", file.toString());
    }
}
