package io.github.containerlint.shell;

import static io.github.containerlint.shell.Shells.commands;
import static io.github.containerlint.shell.Shells.only;
import static io.github.containerlint.shell.Shells.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.shell.syntax.Operator;
import io.github.containerlint.shell.syntax.Redirection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShellScriptTest {
    @Test
    void followsChangesOfDirectory() {
        assertEquals(
                List.of("/app> cd|web", "/app/web> npm|ci", "/app/web> cd|../api", "/app/api> yarn"),
                run("cd web && npm ci; cd ../api\nyarn"));
        assertEquals(List.of("/app> cd|/x/./y/..", "/x> ls"), run("cd /x/./y/.. ; ls"));
        assertEquals(List.of("/app> cd", "/root> ls"), run("cd; ls"));
        assertEquals(List.of("/app> cd|a", "/app/a> cd|-", "/app> ls"), run("cd a; cd -; ls"));
        assertEquals(List.of("/app> pushd|a", "/app/a> ls", "/app/a> popd", "/app> ls"), run("pushd a;ls;popd;ls"));
        assertEquals(List.of("/app> cd|-P|a", "/app/a> echo|/app/a"), run("cd -P a; echo $PWD"));
    }

    @Test
    void doesNotGuessADirectory() {
        assertEquals(List.of("/app> cd|…", "?> ls", "?> cd|/x", "/x> ls"), run("cd $DIR; ls; cd /x; ls"));
        assertEquals(List.of("/app> popd", "?> ls"), run("popd; ls"));
        List<ShellCommand> nowhere = Shells.script("cd a; ls; cd /b; ls").commands(ShellContext.UNKNOWN);
        assertEquals(
                "[Optional.empty, Optional.empty, Optional.empty, Optional[/b]]",
                nowhere.stream().map(ShellCommand::directory).toList().toString());
    }

    @Test
    void aSubshellAPipelineAndTheBackgroundMoveOnlyThemselves() {
        assertEquals(List.of("/app> cd|a", "/app/a> ls", "/app> ls"), run("(cd a && ls); ls"));
        assertEquals(List.of("/app> cd|a", "/app> cat", "/app> ls"), run("cd a | cat; ls"));
        assertEquals(List.of("/app> cd|a", "/app> ls"), run("cd a & ls"));
        assertEquals(List.of("/app> cd|a", "/app/a> ls"), run("{ cd a; }; ls"));
    }

    @Test
    void goesBothWaysBehindATest() {
        assertEquals(
                List.of("/app> [|-f|x|]", "/app> cd|a (maybe)", "/app> cd|b (maybe)", "?> ls"),
                run("if [ -f x ]; then cd a; else cd b; fi; ls"));
        assertEquals(
                List.of("/app> test|-f|x", "/app> cd|a (maybe)", "/app/a> make (maybe)", "?> ls"),
                run("test -f x && cd a && make; ls"));
        assertEquals(List.of("/app> [|x|]", "/app> exit|1 (maybe)", "/app> ls"), run("if [ x ]; then exit 1; fi; ls"));
        assertEquals(List.of("/app> [|x|]", "/app> exit (maybe)", "/app> ls"), run("[ x ] && exit; ls"));
        assertEquals(List.of("/app> [|x|]", "/app> mkdir|x (maybe)", "/app> ls"), run("[ x ] || mkdir x && ls"));
    }

    @Test
    void takesACommandToSucceedUnlessItsFailureIsHandled() {
        assertEquals(List.of("/app> make", "/app> cd|a", "/app/a> ls"), run("make && cd a\nls"));
        assertEquals(List.of("/app> cd|a", "?> exit|1 (maybe)", "/app/a> ls"), run("cd a || exit 1; ls"));
        assertEquals(List.of("/app> cd|a", "?> true (maybe)", "?> ls"), run("cd a || true; ls"));
    }

    @Test
    void stopsWhereTheShellIsGone() {
        assertEquals(List.of("/app> gunicorn|app"), run("exec gunicorn app; ls"));
        assertEquals(List.of("/app> exit"), run("exit; ls"));
        assertEquals(List.of("/app> ls", "/app> exec", "/app> pwd"), run("(exec ls); exec > log; pwd"));
    }

    @Test
    void goesThroughALoopOverKnownWords() {
        assertEquals(
                List.of("/app> cd|web", "/app/web> npm|ci", "/app> cd|api", "/app/api> npm|ci"),
                run("for d in web api; do (cd $d && npm ci); done"));
        assertEquals(List.of("/app> echo|a", "/app> echo|b"), run("for x in $LIST; do echo $x; done"));
    }

    @Test
    void knowsLittleInALoopOverUnknownWords() {
        assertEquals(
                List.of("?> cd|… (maybe)", "?> npm|ci (maybe)", "?> ls"),
                run("for d in */; do cd \"$d\"; npm ci; done; ls"));
        assertEquals(
                List.of("/app> read|x", "/app> echo|… (maybe)", "/app> echo|…"),
                run("x=1; while read x; do echo $x; done; echo $x"));
        assertEquals(
                List.of("/app> echo|…", "/app> make (maybe)"),
                run("for ((i=0;i<3;i++)); do make; done; echo $i").stream()
                        .sorted()
                        .toList());
    }

    @Test
    void entersEachArmOfACase() {
        assertEquals(
                List.of("/app> cd|1 (maybe)", "/app> cd|2 (maybe)", "?> ls"),
                run("case \"$x\" in (a|b) cd 1;; *) cd 2 ;; esac\nls"));
        assertEquals(List.of("/app> exit (maybe)", "/app> ls"), run("case $x in a) exit;; esac; ls"));
    }

    @Test
    void runsAFunctionWhereItIsCalled() {
        assertEquals(
                List.of("/app> cd|web", "/app/web> npm|ci", "/app/web> ls"), run("f() { cd $1; npm ci; }; f web; ls"));
        assertEquals(List.of(), run("function unused { rm -rf /; }"));
        assertEquals(
                List.of("/app> test|x", "/app> cd|a (maybe)", "/app/a> return (maybe)", "/app> cd|b", "?> ls"),
                run("f() { if test x; then cd a; return; fi; cd b; }\nf\nls"));
        assertEquals(List.of("/app> echo|…"), run("f() { echo $1; }; f $UNKNOWN"));
        assertTrue(run("f() { f; }; f").isEmpty());
    }

    @Test
    void listsTheCommandsOfSubstitutionsFirst() {
        assertEquals(List.of("/app> id|-u", "/app> chown|…|/x"), run("chown $(id -u) /x"));
        assertEquals(List.of("/app> date", "/app> echo|…", "/app> echo|…"), run("echo `echo \\`date\\``"));
        assertTrue(commands("X=$(id -u)").get(0).placement().substituted());
        assertEquals(List.of("/app> b", "/app> diff|…|c"), run("diff <(b) c"));
    }

    @Test
    void keepsRedirectionsApart() {
        ShellCommand command = only("echo hi 2>&1 >/dev/null <in >>log arg &>all");

        assertEquals(
                "echo hi 2>&1 >/dev/null <in >>log arg &>all", command.text().value());
        assertEquals("[hi, arg]", command.arguments().toString());
        assertEquals(
                List.of(">&", ">", "<", ">>", "&>"),
                command.redirections().stream()
                        .map(redirection -> redirection.operator().value())
                        .toList());
        assertEquals(
                List.of("1", "/dev/null", "in", "log", "all"),
                command.redirections().stream()
                        .map(redirection -> redirection.target().toString())
                        .toList());
    }

    @Test
    void readsHeredocsFromTheLinesBelow() {
        List<ShellCommand> commands = commands("cat <<-'END' > f && ls\n\techo no\n\tEND\nuv sync\n");

        assertEquals(3, commands.size());
        Redirection heredoc = commands.get(0).redirections().get(0);
        assertTrue(heredoc.isHeredoc());
        assertEquals("\techo no\n", heredoc.body().orElseThrow().value());
        assertEquals("uv", commands.get(2).name().orElseThrow());
        assertEquals(4, commands.get(2).span().startPosition().line());
        assertEquals(List.of("/app> cd|/q", "/q> make", "/app> ls"), run("bash -e <<X\ncd /q\nmake\nX\nls"));
    }

    @Test
    void readsSeveralHeredocsOneAfterAnother() {
        List<ShellCommand> commands = commands("tee a <<A b <<\"B\"\r\n1\r\nA\r\n2\r\nB\r\nls\n");

        assertEquals(
                List.of("1\r\n", "2\r\n"),
                commands.get(0).redirections().stream()
                        .map(heredoc -> heredoc.body().orElseThrow().value())
                        .toList());
        assertEquals(
                List.of("ls"),
                commands.subList(1, 2).stream().map(ShellCommand::toString).toList());
        assertEquals(List.of("/app> cat", "/app> ls"), run("cat <<A\n\nA\n\n\nls"));
        assertEquals(
                "never ends\n",
                commands("cat <<A\nnever ends\n")
                        .get(0)
                        .redirections()
                        .get(0)
                        .body()
                        .orElseThrow()
                        .value());
        assertTrue(commands("cat <<A").get(0).redirections().get(0).body().isEmpty());
    }

    @Test
    void ignoresCommentsAndContinuations() {
        assertEquals(
                List.of("/app> apt-get|install|a#b|c"), run("# first\napt-get install \\\n  a#b c # d && e\n#last"));
        assertEquals(List.of("/app> ls|-la"), run("l\\\ns -\\\r\nla\r\n"));
    }

    @Test
    void saysWhereACommandStands() {
        List<ShellCommand> commands = commands("a & b | c && d || e; f");

        assertEquals(
                List.of(
                        Operator.NONE,
                        Operator.BACKGROUND,
                        Operator.PIPE,
                        Operator.AND,
                        Operator.OR,
                        Operator.SEQUENCE),
                commands.stream().map(command -> command.placement().operator()).toList());
        assertEquals(
                List.of(true, false, false, false, false, false),
                commands.stream().map(ShellCommand::isBackground).toList());
        assertEquals(
                List.of(false, true, true, false, false, false),
                commands.stream().map(command -> command.placement().piped()).toList());
        assertEquals(
                List.of(false, false, false, false, true, false),
                commands.stream().map(ShellCommand::isConditional).toList());
    }

    @Test
    void keepsTheEnvironmentOfEachCommand() {
        List<ShellCommand> commands = commands("A=1; B=2 x; export C=3 A; y; unset C; z; D=$(date) q; export E=$NO; r");

        assertEquals(Map.of("B", "2"), added(commands.get(0)));
        assertEquals(Map.of("A", "1", "C", "3"), added(commands.get(2)));
        assertEquals(Map.of("A", "1"), added(commands.get(4)));
        assertTrue(commands.get(4).variables().isUnset("C"));
        ShellCommand q = commands.get(6);
        assertEquals("q", q.text().value().substring(10));
        assertTrue(q.variables().isUnknown("D"));
        assertTrue(commands.get(8).variables().isUnknown("E"));
        assertEquals(
                "",
                commands("a=1; b=x$a; a+=2; c $a")
                        .get(0)
                        .variables()
                        .value("zz")
                        .orElse(""));
        assertEquals(List.of("/app> c|12|x1"), run("a=1; b=x$a; a+=2; c $a $b"));
    }

    private static Map<String, String> added(ShellCommand command) {
        Map<String, String> environment = new TreeMap<>(command.environment());
        environment.keySet().removeAll(Shells.APP.environment().keySet());
        return environment;
    }

    @Test
    void knowsWhatActivateDoes() {
        ShellCommand pip = commands(". venv/bin/activate && pip install x").get(1);

        assertEquals("/app/venv", pip.environment().get("VIRTUAL_ENV"));
        assertEquals("/app/venv/bin:/bin", pip.environment().get("PATH"));
    }

    @Test
    void pointsToWhatIsWritten() {
        List<ShellCommand> commands = commands("x=1 && sh -c 'cd \"a b\" && npm  ci' --");

        assertEquals(14, commands.get(0).span().start());
        assertEquals("npm  ci", commands.get(1).span().text());
        assertEquals("a b", commands.get(0).arguments().get(0).span().text());
        assertEquals("ci", commands.get(1).arguments().get(0).span().text());
    }

    @Test
    void saysWhatAShellWouldRefuse() {
        assertEquals(List.of(), Shells.script("a && b").problems());
        assertEquals(5, Shells.script("echo \"a").problems().get(0).span().start());
        assertEquals(1, Shells.script("if a; then b").problems().size());
        assertEquals(1, Shells.script("a )").problems().size());
        assertEquals(1, Shells.script("a; done").problems().size());
        assertEquals(1, Shells.script("echo $(a").problems().size());
        assertEquals(1, Shells.script("echo `a").problems().size());
        assertEquals(1, Shells.script("echo ${a").problems().size());
        assertEquals(1, Shells.script("echo >").problems().size());
    }
}
