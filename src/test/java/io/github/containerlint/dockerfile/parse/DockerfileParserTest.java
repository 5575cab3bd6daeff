package io.github.containerlint.dockerfile.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.dockerfile.instruction.Add;
import io.github.containerlint.dockerfile.instruction.Cmd;
import io.github.containerlint.dockerfile.instruction.Comment;
import io.github.containerlint.dockerfile.instruction.Copy;
import io.github.containerlint.dockerfile.instruction.Env;
import io.github.containerlint.dockerfile.instruction.ExecForm;
import io.github.containerlint.dockerfile.instruction.Flag;
import io.github.containerlint.dockerfile.instruction.Heredoc;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.KeyValue;
import io.github.containerlint.dockerfile.instruction.Mount;
import io.github.containerlint.dockerfile.instruction.Onbuild;
import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests which instructions the parser makes of a text, and the places of their parts. */
class DockerfileParserTest {
    @Test
    void aCommandOverSeveralLinesKnowsWhereEachWordStands() {
        Dockerfile file = parse("FROM a\nRUN one \\\n  # why\n\n  && two \\\n  three\n");
        Run run = (Run) file.instructions().get(1);
        Text script = run.script().orElseThrow();

        assertEquals("one   && two   three", script.value());
        assertEquals("5:6", at(script.span(9, 12)));
        assertEquals("two", script.span(9, 12).text());
        assertEquals("6:3", at(script.span(15, 20)));
        assertEquals("one \\\n  # why\n\n  && two \\\n  three", script.span().text());
        assertEquals(
                List.of("why"),
                run.syntax().inner().stream()
                        .map(comment -> comment.text().value())
                        .toList());
        assertEquals("2:1", at(run.span()));
        assertEquals("RUN", run.name());
    }

    @Test
    void theEscapeDirectiveChangesWhatContinuesALine() {
        Dockerfile file = parse("# escape=`\nFROM a\nCOPY c:\\x\\ `\n  d:\\\nUSER x\n");
        Copy copy = (Copy) file.instructions().get(1);

        assertEquals('`', file.escape());
        assertEquals("`", file.directive("escape").orElseThrow().value());
        assertEquals(List.of("c:\\x\\"), values(copy.sources()));
        assertEquals("d:\\", copy.destination().value());
        assertEquals(3, file.instructions().size());
    }

    @Test
    void anEscapedEscapeContinuesNoLine() {
        assertEquals(3, parse("FROM a\nRUN echo \\\\\nRUN b\n").instructions().size());
        assertEquals(2, parse("FROM a\nRUN echo \\ \t\nRUN b\n").instructions().size());
    }

    @Test
    void commentsAreKeptWithWhatTheyStandBefore() {
        Dockerfile file = parse("# top\n#\n# base\n\nFROM a\n  # indented\nRUN x \\\n# inner\n y\n");

        assertEquals(List.of("top", "", "base", "indented", "inner"), comments(file.comments()));
        assertEquals(
                List.of("base"), comments(file.instructions().get(0).syntax().leading()));
        assertEquals(
                List.of("indented"),
                comments(file.instructions().get(1).syntax().leading()));
        assertEquals("6:3", at(file.comments().get(3).span()));
    }

    @Test
    void directivesEndAtTheFirstOtherComment() {
        Dockerfile file = parse("# syntax=docker/dockerfile:1\n# hello\n# escape=`\nFROM a\n");

        assertEquals(
                "docker/dockerfile:1", file.directive("SYNTAX").orElseThrow().value());
        assertEquals('\\', file.escape());
        assertEquals(List.of("hello", "escape=`"), comments(file.comments()));
    }

    @Test
    void heredocsAreReadInTheirOrder() {
        Dockerfile file = parse("FROM a\nRUN cat <<one <<-'two words'\nA $X\none\n\tB\n\t\ttwo words\nUSER u\n");
        List<Heredoc> heredocs = file.instructions().get(1).heredocs();
        Heredoc first = heredocs.get(0);
        Heredoc second = heredocs.get(1);

        assertEquals(List.of("one", "A $X\n", "true", "false"), described(first));
        assertEquals("4:1", at(first.span().slice(5, 8)));
        assertEquals("User", file.instructions().get(2).getClass().getSimpleName());
        assertEquals(List.of("two words", "B\n", "false", "true"), described(second));
    }

    @Test
    void aBodyWithoutItsTabsKnowsWhereItStands() {
        Dockerfile file = parse("FROM a\nRUN <<-E\n\t\techo\n\tE\nUSER u\n");
        Heredoc heredoc = file.instructions().get(1).heredocs().get(0);

        assertEquals("echo\n", heredoc.body().value());
        assertEquals("3:3", at(heredoc.body().span(0, 4)));
        assertEquals(3, file.instructions().size());
    }

    @Test
    void anOnbuildHoldsItsTriggerAndThatItsHeredoc() {
        Onbuild onbuild = (Onbuild) parse("FROM a\nONBUILD RUN --network=none <<E\nx\nE\n")
                .instructions()
                .get(1);
        Run run = (Run) onbuild.trigger();

        assertEquals("x\n", run.script().orElseThrow().value());
        assertEquals("none", run.flag("network").orElseThrow().value());
        assertEquals("2:9", at(run.span()));
        assertTrue(onbuild.span().contains(run.span()));
    }

    @Test
    void flagsLoseTheirQuotes() {
        Instruction run = parse("FROM a\nRUN --mount=type=cache,target=\"/a b\" --x -- --y\n")
                .instructions()
                .get(1);

        assertEquals(
                List.of("--mount=type=cache,target=/a b", "--x"),
                run.flags().stream().map(Flag::toString).toList());
        assertEquals(
                "--mount=type=cache,target=\"/a b\"", run.flags().get(0).span().text());
        assertEquals("--y", run.syntax().arguments().value());
        Mount mount = ((Run) run).mounts().get(0);
        assertEquals("cache", mount.type());
        assertEquals("/a b", mount.target().orElseThrow().value());
        assertTrue(mount.from().isEmpty());
    }

    @Test
    void anExecFormIsReadAsJson() {
        Cmd cmd = (Cmd) parse("FROM a\nCMD [ \"a\\n\\u0041\", \\\n\"\"]\n")
                .instructions()
                .get(1);
        ExecForm exec = (ExecForm) cmd.command();

        assertEquals(List.of("a\nA", ""), values(exec.words()));
        assertEquals("a\\n\\u0041", exec.words().get(0).span().text());
        assertEquals("\\u0041", exec.words().get(0).span(2, 3).text());
    }

    @Test
    void sourcesOfTheContextAreNeitherRemoteNorOfAnotherStage() {
        Dockerfile file =
                parse("FROM a\nADD a https://x/y git@h:r.git <<E d/\nE\nCOPY --from=a b c\nCOPY [\"e f\", \"g\"]\n");

        assertEquals(List.of("a"), values(((Add) file.instructions().get(1)).contextSources()));
        assertEquals(List.of(), values(((Copy) file.instructions().get(2)).contextSources()));
        assertEquals(List.of("e f"), values(((Copy) file.instructions().get(3)).contextSources()));
    }

    @Test
    void pairsAreReadInBothForms() {
        Env old = (Env) parse("FROM a\nENV KEY  some value\n").instructions().get(1);
        Env both = (Env) parse("FROM a\nENV A=\"b c\" D=e\\ f\n").instructions().get(1);

        assertEquals(
                List.of("KEY=some value"),
                old.pairs().stream().map(DockerfileParserTest::described).toList());
        assertEquals(
                List.of("A=\"b c\"", "D=e\\ f"),
                both.pairs().stream().map(DockerfileParserTest::described).toList());
        assertEquals("2:13", at(both.pairs().get(1).key().span()));
    }

    @Test
    void windowsLineBreaksAreNoPartOfAnything() {
        Dockerfile file = parse("FROM a\r\nRUN x \\\r\n y\r\nCOPY <<E f\r\nbody\r\nE\r\n");

        assertEquals(
                "x  y",
                ((Run) file.instructions().get(1)).script().orElseThrow().value());
        assertEquals(
                "body\r\n", file.instructions().get(2).heredocs().get(0).body().value());
        assertTrue(file.problems().isEmpty());
    }

    @Test
    void theShellReadsWhatDockerGivesIt() {
        assertEquals("a\n", script("<<E\na\nE\n"));
        assertEquals("cat <<E | sh\na\nE", script("cat <<E | sh\na\nE\n"));
        assertEquals("#!/usr/bin/env bash\na\n", script("<<E\n#!/usr/bin/env bash\na\nE\n"));
        assertFalse(run("<<E\n#!/usr/bin/env python3\na\nE\n").script().isPresent());
        assertFalse(run("[\"a\"]\n").script().isPresent());
        assertEquals("echo \"<<E\"", script("echo \"<<E\"\n"));
        assertEquals("echo $((1<<2))", script("echo $((1<<2))\n"));
    }

    private static String script(String arguments) {
        return run(arguments).script().orElseThrow().value();
    }

    private static Run run(String arguments) {
        return (Run) parse("FROM a\nRUN " + arguments).instructions().get(1);
    }

    private static String described(KeyValue pair) {
        return pair.key() + "=" + pair.value();
    }

    private static List<String> described(Heredoc heredoc) {
        return List.of(
                heredoc.name().value(), heredoc.body().value(), "" + heredoc.expands(), "" + heredoc.stripsTabs());
    }

    private static List<String> values(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }

    private static List<String> comments(List<Comment> comments) {
        return comments.stream().map(comment -> comment.text().value()).toList();
    }

    private static String at(Span span) {
        return span.startPosition().line() + ":" + span.startPosition().column();
    }

    private static Dockerfile parse(String text) {
        return DockerfileParser.parse(SourceFile.of("Dockerfile", text));
    }
}
