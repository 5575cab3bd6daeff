package io.github.containerlint.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitStatusTest {
    @TempDir
    private Path temporary;

    private Path top;

    @BeforeEach
    void makeRepository() throws IOException {
        top = Files.createDirectories(temporary.toRealPath().resolve("repository"));
        git(top, "init", "-q");
    }

    private static int git(Path directory, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "init.defaultBranch=main"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void write(String path, String... lines) throws IOException {
        Path file = top.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n", UTF_8);
    }

    private GitStatus facts() {
        return new GitStatus(new SourceTree(top));
    }

    @Test
    void ignoresWhatGitIgnores() throws IOException {
        write(
                ".gitignore",
                "# secrets",
                ".env",
                "*.key",
                "!public.key",
                "/build/",
                "docs/**/draft",
                "logs/",
                "a[bc]d",
                "!");
        write("backend/.gitignore", "!.env", "local/*", "!local/keep", "\\#odd", "trailing ");
        write("backend/deep/.gitignore", ".env");
        write("logs/.gitignore", "!important");
        write(".git/info/exclude", "*.local", "/frontend/.env.production", "!.env");
        List<String> paths = List.of(
                ".env",
                "backend/.env",
                "backend/deep/.env",
                "backend/deep/er/.env",
                "frontend/.env",
                "frontend/.env.production",
                "x/frontend/.env.production",
                ".env.local",
                "server.key",
                "public.key",
                "backend/server.key",
                "build/x.txt",
                "x/build/x.txt",
                "docs/draft",
                "docs/a/b/draft",
                "docs/a/b/draft/inside",
                "logs/important",
                "backend/local/keep",
                "backend/local/other",
                "backend/#odd",
                "backend/trailing",
                "abd",
                "aed",
                "README.md");
        Map<String, Boolean> expected = new TreeMap<>();
        Map<String, Boolean> actual = new TreeMap<>();
        for (String path : paths) {
            expected.put(path, git(top, "check-ignore", "-q", "--no-index", path) == 0);
            actual.put(path, facts().isIgnored(top.resolve(path)).orElseThrow());
        }

        assertEquals(expected, actual);
        assertTrue(expected.get(".env") && !expected.get("backend/.env") && expected.get("backend/deep/er/.env"));
    }

    @Test
    void tracksWhatIsInTheIndex() throws IOException {
        write(".env", "A=1");
        write("backend/.env", "A=1");
        git(top, "add", "backend/.env");

        assertEquals(Optional.of(false), facts().isTracked(top.resolve(".env")));
        assertEquals(Optional.of(true), facts().isTracked(top.resolve("backend/.env")));
        assertEquals(Optional.of(false), facts().isTracked(top.resolve("backend/gone")));
        assertTrue(facts().isCommitted(top.resolve("backend/.env")));
        assertTrue(facts().isExposed(top.resolve(".env")));
        assertFalse(facts().isExposed(top.resolve("backend/.env")));
    }

    @Test
    void anIgnoredFileCanBeTracked() throws IOException {
        write(".gitignore", ".env");
        write(".env", "A=1");
        git(top, "add", "-f", ".env");

        assertEquals(Optional.of(true), facts().isTracked(top.resolve(".env")));
        assertEquals(Optional.of(true), facts().isIgnored(top.resolve(".env")));
        assertFalse(facts().isExposed(top.resolve(".env")));
    }

    @Test
    void aFreshRepositoryTracksNothing() {
        assertTrue(facts().isWorkTree());
        assertEquals(Optional.of(false), facts().isTracked(top.resolve(".env")));
        assertEquals(Optional.of(false), facts().isIgnored(top.resolve(".env")));
    }

    @Test
    void theWorkTreeMayLieAboveTheLintedDirectory() throws IOException {
        write(".gitignore", "/module/.env");
        Path module = Files.createDirectories(top.resolve("module"));

        GitStatus within = new GitStatus(new SourceTree(top, module));
        assertTrue(within.isWorkTree());
        assertEquals(Optional.of(true), within.isIgnored(module.resolve(".env")));

        GitStatus alone = new GitStatus(new SourceTree(module));
        assertFalse(alone.isWorkTree());
        assertEquals(Optional.empty(), alone.isIgnored(module.resolve(".env")));
        assertEquals(Optional.empty(), alone.isTracked(module.resolve(".env")));
    }

    @Test
    void aRepositoryWithinAnotherOneDecidesForItself() throws IOException {
        write(".gitignore", ".env");
        Path inner = Files.createDirectories(top.resolve("vendor/inner"));
        git(inner, "init", "-q");

        assertEquals(Optional.of(true), facts().isIgnored(top.resolve("vendor/.env")));
        assertEquals(Optional.of(false), facts().isIgnored(inner.resolve(".env")));
    }

    @Test
    void aFurtherWorkTreeIsFoundWhereItsRepositoryLiesWithinTheRoot() throws IOException {
        write("README.md", "x");
        git(top, "add", ".");
        git(top, "-c", "user.name=n", "-c", "user.email=e", "commit", "-qm", "m");
        git(top, "worktree", "add", "-q", "../second");
        Path second = top.resolveSibling("second");
        write(".git/info/exclude", ".env");

        GitStatus both = new GitStatus(new SourceTree(top.getParent(), second));
        assertEquals(Optional.of(true), both.isTracked(second.resolve("README.md")));
        assertEquals(Optional.of(true), both.isIgnored(second.resolve(".env")));

        assertFalse(new GitStatus(new SourceTree(second)).isWorkTree());
    }

    @Test
    void aBrokenRepositoryTellsNothing() throws IOException {
        write(".git/index", "this is no index");
        assertEquals(Optional.empty(), facts().isTracked(top.resolve(".env")));
        assertFalse(facts().isExposed(top.resolve(".env")));
        assertFalse(facts().isCommitted(top.resolve(".env")));

        Files.delete(top.resolve(".git/HEAD"));
        assertFalse(facts().isWorkTree());
    }

    @Test
    void anIndexWithShortenedPathsIsRead() throws IOException {
        write("backend/.env", "A=1");
        write("backend/.env.local", "A=1");
        git(top, "add", "backend/.env");
        assertEquals(0, git(top, "update-index", "--index-version", "4"));

        assertEquals(Optional.of(true), facts().isTracked(top.resolve("backend/.env")));
        assertEquals(Optional.of(false), facts().isTracked(top.resolve("backend/.env.local")));
    }

    @Test
    void anIndexThatLeavesFilesToOthersTellsNothing() throws IOException {
        write(".env", "A=1");
        git(top, "add", ".env");
        assertEquals(0, git(top, "update-index", "--split-index"));

        assertEquals(Optional.empty(), facts().isTracked(top.resolve(".env")));
        assertFalse(facts().isExposed(top.resolve(".env")));
    }

    @Test
    void anIndexThatLeavesDirectoriesOutTellsNothing() throws IOException {
        write("README.md", "x");
        write("backend/.env", "A=1");
        git(top, "add", ".");
        git(top, "-c", "user.name=n", "-c", "user.email=e", "commit", "-qm", "m");
        assumeTrue(git(top, "sparse-checkout", "set", "--cone", "--sparse-index", "docs") == 0);

        assertEquals(Optional.empty(), facts().isTracked(top.resolve("backend/.env")));
        assertEquals(Optional.empty(), facts().isTracked(top.resolve("README.md")));
    }

    @Test
    void anIndexOfLongHashesTellsNothing() throws IOException {
        Path other = Files.createDirectories(top.resolve("other"));
        assumeTrue(git(other, "init", "-q", "--object-format=sha256") == 0);
        write("other/.env", "A=1");
        git(other, "add", ".env");

        assertEquals(Optional.empty(), facts().isTracked(other.resolve(".env")));
        assertFalse(facts().isExposed(other.resolve(".env")));
    }

    @Test
    void anIndexWithoutAChecksumIsReadOrTellsNothing() throws IOException {
        write(".env", "A=1");
        assertEquals(0, git(top, "-c", "index.skipHash=true", "add", ".env"));

        assertTrue(facts().isTracked(top.resolve(".env")).orElse(true));
        assertFalse(facts().isExposed(top.resolve(".env")));
    }

    @Test
    void aSubmoduleDecidesForItself() throws IOException {
        Path source = Files.createDirectories(temporary.resolve("source"));
        git(source, "init", "-q");
        Files.writeString(source.resolve(".env"), "A=1\n");
        git(source, "add", ".");
        git(source, "-c", "user.name=n", "-c", "user.email=e", "commit", "-qm", "m");
        String address = source.toString();
        assertEquals(0, git(top, "-c", "protocol.file.allow=always", "submodule", "add", "-q", address, "sub"));

        assertEquals(Optional.of(true), facts().isTracked(top.resolve("sub/.env")));
        assertEquals(Optional.of(false), facts().isTracked(top.resolve("sub/.env.local")));
    }

    @Test
    void aRepositoryOutOfReachTellsNothing() throws IOException {
        write("sub/.git", "gitdir: ../../elsewhere/.git/modules/sub");

        assertEquals(Optional.empty(), facts().isIgnored(top.resolve("sub/.env")));
        assertFalse(facts().isExposed(top.resolve("sub/deeper/.env")));
        assertTrue(facts().isExposed(top.resolve("other/.env")));
    }

    @Test
    void aLinkStandsForWhereItLeads() throws IOException {
        write(".gitignore", ".env.local");
        write(".env.local", "A=1");
        Files.createSymbolicLink(top.resolve(".env"), Path.of(".env.local"));
        write("shared/web.env", "A=1");
        Files.createSymbolicLink(top.resolve("config"), Path.of("shared"));
        git(top, "add", ".");

        assertEquals(Optional.of(false), facts().isTracked(top.resolve(".env")));
        assertFalse(facts().isExposed(top.resolve(".env")));
        assertEquals(Optional.of(true), facts().isTracked(top.resolve("config/web.env")));
        assertTrue(facts().isExposed(top.resolve("config/absent.env")));
    }

    @Test
    void withoutARepositoryNothingIsKnown() {
        GitStatus facts = new GitStatus(new SourceTree(top.getParent()));

        assertFalse(facts.isWorkTree());
        assertEquals(Optional.empty(), facts.isIgnored(top.resolveSibling(".env")));
        assertEquals(Optional.empty(), facts.ignoring(top.resolveSibling(".env")));
    }

    @Test
    void aLineInTheNearestIgnoreFileHidesTheFile() throws IOException {
        write(".gitignore", "target/");
        write("a/.gitignore", "x", "!.env");
        for (String path : List.of("c/od[d]/.env", "a/b/.env", "a/.env", ".env")) {
            Path file = top.resolve(path);
            assertEquals(Optional.of(false), facts().isIgnored(file));

            apply(facts().ignoring(file).orElseThrow());

            assertEquals(Optional.of(true), facts().isIgnored(file), path);
            assertEquals(0, git(top, "check-ignore", "-q", "--no-index", path), path);
        }
        assertEquals("target/\n/c/od\\[d]/.env\n.env\n", Files.readString(top.resolve(".gitignore")));
        assertEquals("x\n!.env\n/b/.env\n.env\n", Files.readString(top.resolve("a/.gitignore")));
    }

    @Test
    void anIgnoreFileIsMadeWhereThereIsNone() throws IOException {
        apply(facts().ignoring(top.resolve("module/.env")).orElseThrow());

        assertEquals("/module/.env\n", Files.readString(top.resolve(".gitignore")));
    }

    private static void apply(TextEdit edit) throws IOException {
        Path file = edit.span().file().location();
        String text = Files.exists(file) ? Files.readString(file) : "";
        Files.writeString(
                file,
                text.substring(0, edit.span().start())
                        + edit.replacement()
                        + text.substring(edit.span().end()));
    }

    @Test
    void nothingIsWrittenBesideTheRepository() throws IOException {
        write(".gitignore", ".env");
        git(top, "add", ".");
        facts().isTracked(top.resolve(".env"));
        facts().isIgnored(top.resolve(".env"));

        try (Stream<Path> files = Files.list(top)) {
            assertEquals(
                    List.of(".git", ".gitignore"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void doesNotFollowAnIgnoreFileThatIsALink() throws IOException {
        Path other = Files.writeString(temporary.resolve("ignored"), ".env\n");
        Files.createSymbolicLink(top.resolve(".gitignore"), other);

        assertTrue(facts().isExposed(top.resolve(".env")));
        assertEquals(Optional.empty(), facts().ignoring(top.resolve(".env")));
    }
}
