package io.github.containerlint.dockerignore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class DockerignoreFileTest {
    @Test
    void readsEachLineThatIsNeitherBlankNorAComment() {
        DockerignoreFile file = parse("\uFEFF# top\n\n  /build/ \r\n #not a comment\n!./a/../b//c/\n");

        assertEquals(List.of("build", "#not a comment", "!b/c"), strings(file));
        assertEquals(List.of("/build/", "#not a comment", "!./a/../b//c/"), texts(file));
        assertEquals(
                List.of(".dockerignore:3:3", ".dockerignore:4:2", ".dockerignore:5:1"),
                file.patterns().stream()
                        .map(pattern -> pattern.span().toString())
                        .toList());
        assertEquals(List.of(), file.problems());
    }

    @Test
    void takesACommentBehindAPatternForAPartOfIt() {
        DockerignoreFile file = parse("target # the build\n");

        assertEquals(List.of("target # the build"), strings(file));
        assertFalse(file.rules().excludes("target"));
    }

    @Test
    void reportsWhatDockerRefuses() {
        DockerignoreFile file = parse("ok\na[b\n!\n[b-a]\n");

        assertEquals(3, file.problems().size());
        assertEquals(".dockerignore:2:1", file.problems().get(0).span().toString());
        assertEquals("a[b", file.problems().get(0).span().text());
        assertEquals("!", file.problems().get(1).span().text());
        assertTrue(file.rules().excludes("ok"));
        assertFalse(file.rules().excludes("a"));
    }

    @Test
    void namesTheLastLineThatMatches() {
        IgnoreRules rules = parse("*\n!src\nsrc/secret\n*.md\n").rules();

        assertEquals("*", rules.decidedBy("pom.xml").orElseThrow().toString());
        assertEquals("!src", rules.decidedBy("src/Main.java").orElseThrow().toString());
        assertEquals(
                "src/secret", rules.decidedBy("src/secret/key").orElseThrow().toString());
        assertEquals("*.md", rules.decidedBy("README.md").orElseThrow().toString());
        assertTrue(parse("target").rules().decidedBy("src").isEmpty());
    }

    @Test
    void anExceptionCountsOnlyForWhatWasExcludedBefore() {
        assertTrue(parse("!target\ntarget").rules().excludes("target"));
        assertTrue(parse("!target").rules().decidedBy("target").isEmpty());
    }

    @Test
    void neverExcludesTheRoot() {
        assertFalse(parse("*\n**\n.").rules().excludes("."));
        assertFalse(parse("*\n**\n.").rules().excludes(""));
    }

    @Test
    void stripsWhatMeansNothingFromAPath() {
        assertTrue(parse("a/b").rules().excludes("./a//b/"));
        assertTrue(parse("a/b").rules().excludes("/a/b/c"));
    }

    @Test
    void aClassMayStandForASlash() {
        assertTrue(parse("a[^x]b").rules().excludes("a/b"));
        assertFalse(parse("a?b").rules().excludes("a/b"));
    }

    @Test
    void starsBeforeAPlainNameMatchItsEnd() {
        assertTrue(parse("**file").rules().excludes("dir/myfile"));
        assertFalse(parse("**file*").rules().excludes("dir/myfile"));
        assertTrue(parse("**file*").rules().excludes("dir/file1"));
    }

    @Test
    void tellsWhatOfADirectoryIsSentWithoutLookingAtIt() {
        assertEquals(Sent.ALL, parse("target\n*.md").rules().below(".venv"));
        assertEquals(Sent.NONE, parse(".venv").rules().below(".venv"));
        assertEquals(Sent.NONE, parse(".venv/").rules().below(".venv/lib"));
        assertEquals(Sent.NONE, parse(".venv/*").rules().below(".venv"));
        assertEquals(Sent.NONE, parse("**/.venv/**").rules().below("api/.venv"));
        assertEquals(Sent.NONE, parse("**/.venv").rules().below("api/.venv"));
        assertEquals(Sent.NONE, parse("*").rules().below("."));
        assertEquals(Sent.NONE, parse("*\n!src").rules().below("node_modules"));
        assertEquals(Sent.ALL, parse("*\n!src").rules().below("src"));
        assertEquals(Sent.SOME, parse("*\n!src").rules().below("."));
        assertEquals(Sent.SOME, parse("*\n!target/*-runner").rules().below("target"));
        assertEquals(Sent.NONE, parse("*\n!target/*-runner").rules().below("target/quarkus-app"));
        assertEquals(Sent.ALL, parse("*\n!target/*-runner").rules().below("target/code-runner"));
        assertEquals(Sent.SOME, parse("**/*.pyc").rules().below(".venv"));
        assertEquals(Sent.SOME, parse(".venv/lib").rules().below(".venv"));
        assertEquals(Sent.SOME, parse(".venv/?").rules().below(".venv"));
        assertEquals(Sent.ALL, parse("src/.venv").rules().below(".venv"));
        assertEquals(Sent.NONE, parse("**\n!src/*.py").rules().below("web"));
    }

    @Test
    void takesPatternsThatStandElsewhere() {
        SourceFile dockerfile = SourceFile.of("Dockerfile", "COPY --exclude=*.md . .");
        IgnoreRules rules = IgnoreRules.of(List.of(Text.verbatim(dockerfile.span(15, 19))));

        assertTrue(rules.excludes("README.md"));
        assertFalse(rules.excludes("docs/README.md"));
        assertEquals("*.md", rules.decidedBy("README.md").orElseThrow().span().text());
    }

    @Test
    void addsALineAtTheEnd() {
        assertEquals("\n.venv\n", parse("target").append(".venv").replacement());
        assertEquals(7, parse("target\n").append(".venv").span().start());
    }

    private static DockerignoreFile parse(String text) {
        return DockerignoreFile.parse(SourceFile.of(".dockerignore", text));
    }

    private static List<String> strings(DockerignoreFile file) {
        return file.patterns().stream().map(IgnorePattern::toString).toList();
    }

    private static List<String> texts(DockerignoreFile file) {
        return file.patterns().stream().map(pattern -> pattern.text().value()).toList();
    }
}
