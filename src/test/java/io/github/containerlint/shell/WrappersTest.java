package io.github.containerlint.shell;

import static io.github.containerlint.shell.Shells.only;
import static io.github.containerlint.shell.Shells.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrappersTest {
    @Test
    void looksThroughProgramsThatStartOthers() {
        for (String wrapper : List.of(
                "exec",
                "exec -a name",
                "command",
                "time -p",
                "env A=1",
                "env -u B -- ",
                "nohup",
                "nice -n 5",
                "nice -5",
                "timeout 10",
                "timeout -k 5 -s KILL 1m",
                "sudo",
                "sudo -nu node",
                "sudo -u node A=1",
                "gosu app",
                "su-exec app:app",
                "tini --",
                "tini -g -s --",
                "/usr/bin/dumb-init --",
                "/sbin/tini -v",
                "runuser -u app --",
                "setpriv --reuid=1 --clear-groups",
                "stdbuf -oL",
                "doas -u app",
                "busybox",
                "wait-for-it.sh db:5432 -t 30 --",
                "./wait-for db:5432 --",
                "dockerize -wait tcp://db:5432 -timeout 9s",
                "exec tini -- gosu app env X=1")) {
            ShellCommand command = only(wrapper + " npm ci --quiet");
            assertEquals("npm", command.name().orElseThrow(), wrapper);
            assertEquals("[ci, --quiet]", command.arguments().toString(), wrapper);
            assertEquals("npm ci --quiet", command.text().value(), wrapper);
            assertEquals("/app", command.directory().orElseThrow(), wrapper);
        }
    }

    @Test
    void looksIntoNestedScripts() {
        for (String wrapper : List.of(
                "sh -c 'cd a && npm ci'",
                "bash -lc \"cd a && npm ci\"",
                "bash -euo pipefail -c 'cd a && npm ci'",
                "/bin/sh -e -c -- 'cd a; npm ci' name x",
                "bash --login -o errexit -c 'cd a; npm ci'",
                "su app -c 'cd a && npm ci'",
                "su -c 'cd a && npm ci' -s /bin/sh app",
                "eval cd a '&&' npm ci",
                "eval 'cd a; npm ci'",
                "sudo sh -c 'cd a; npm ci'",
                "exec bash -c 'cd a; exec npm ci'",
                "sh -c 'sh -c \"cd a; npm ci\"'",
                "bash <<EOF\ncd a\nnpm ci\nEOF")) {
            assertEquals(List.of("/app> cd|a", "/app/a> npm|ci"), run(wrapper), wrapper);
        }
    }

    @Test
    void namesWhatItLookedThrough() {
        assertEquals(
                List.of("sudo", "sh", "exec"),
                only("sudo sh -c 'exec npm ci'").placement().wrappers());
    }

    @Test
    void leavesAloneWhatStartsNothingKnown() {
        assertEquals(List.of("/app> exec|…"), run("exec \"$@\""));
        assertEquals(List.of("/app> command|-v|npm"), run("command -v npm"));
        assertEquals(List.of("/app> sh|script.sh|-c|x"), run("sh script.sh -c x"));
        assertEquals(List.of("/app> env"), run("env"));
        assertEquals(List.of("/app> sudo|-i"), run("sudo -i"));
        assertEquals(List.of("/app> timeout|10"), run("timeout 10"));
        assertEquals(List.of("/app> sh|-c"), run("sh -c"));
    }

    @Test
    void readsANestedScriptOfWhichAPartIsUnknown() {
        assertEquals(List.of("/app> pip|install|flask==…"), run("bash -c \"pip install flask==$VERSION\""));
        assertEquals(List.of("/app> …"), run("sh -c \"$CMD\""));
        assertEquals(List.of("/app> date", "/app> echo|…"), run("sh -c \"echo $(date)\""));
        assertEquals(1, run("sh -c \"V=1; echo $V\"").size());
    }

    @Test
    void knowsWhichEnvironmentIsPassedOn() {
        assertEquals(
                "1",
                Shells.commands("A=1; export A; sh -c b").get(1).environment().get("A"));
        assertTrue(only("A=1; sh -c b").variables().value("A").isEmpty());
        assertEquals(Map.of(), only("sudo npm ci").environment());
        assertEquals("/root", only("sudo -E npm ci").environment().get("HOME"));
        assertEquals(Map.of("X", "1"), only("env -i X=1 npm ci").environment());
        assertTrue(only("env -u PATH npm").variables().isUnset("PATH"));
        assertTrue(only("gosu app npm").variables().isUnknown("HOME"));
        assertEquals(List.of("/app/x> npm"), run("env -C x npm"));
        assertEquals(List.of("?> npm"), run("chroot /mnt npm"));
        assertEquals(List.of("?> npm"), run("su - app -c npm"));
        assertEquals(
                List.of("/app> npm|install|…"),
                run("cat list | xargs -n 1 npm install").subList(1, 2));
    }

    @Test
    void aWrapperDoesNotMoveTheShell() {
        assertEquals(List.of("/app> cd|a", "/app> ls"), run("sh -c 'cd a'; ls"));
        assertEquals(List.of("/app> cd|a", "/app/a> ls"), run("eval cd a; ls"));
        assertEquals(List.of("/app> cd|a", "/app/a> ls"), run("command cd a; ls"));
    }

    @Test
    void looksIntoAnExecForm() {
        Text whole = Shells.text("[\"sh\", \"-c\", \"cd a && exec npm start\"]");
        List<Text> words = List.of(whole.slice(2, 4), whole.slice(8, 10), whole.slice(14, 36));

        List<ShellCommand> commands = ShellScript.ofWords(words, whole).commands(Shells.APP);

        assertEquals(2, commands.size());
        assertEquals("npm start", commands.get(1).span().text());
        assertEquals("/app/a", commands.get(1).directory().orElseThrow());
    }

    @Test
    void nothingMeansAnythingInAnExecForm() {
        Text whole = Shells.text("echo $HOME && x");
        List<Text> words = List.of(whole.slice(0, 4), whole.slice(5));

        ShellScript script = ShellScript.ofWords(words, whole);

        assertEquals(
                "[$HOME && x]", script.commands(Shells.APP).get(0).arguments().toString());
        assertEquals(words, script.plainWords().orElseThrow());
    }
}
