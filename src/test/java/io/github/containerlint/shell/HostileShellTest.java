package io.github.containerlint.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.Growth;
import io.github.containerlint.source.Text;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests long texts that would make a careless reader slow, or overflow its stack. */
class HostileShellTest {
    private static final int LENGTH = 40_000;

    static Stream<String> repeated() {
        return Stream.of(
                "a;",
                "(",
                "$(",
                "`",
                "{ ",
                "if a;then ",
                "${X:-",
                "\"$(",
                "a|",
                "a&&",
                "a||",
                "'",
                "\"",
                "\\",
                "\\\n",
                "<<E\n",
                "a <<E\nE\n",
                "f(){ f;f; };f;",
                "X=$X$X;",
                "export A=1;b;",
                "$X ",
                "for i in 1 2 3;do ",
                "case x in ",
                "{a,b}",
                "{}",
                "a}",
                "! ",
                "sudo ",
                "sh -c ",
                "env X=1 ",
                "eval ",
                "$((1",
                "((",
                "a=(",
                ">",
                "1>",
                "#",
                "[[ ",
                "while a;do ",
                "`\\`",
                "$'\\x",
                "function f ",
                "a.b-c ",
                "(a)",
                "cd a;",
                "x() {",
                "~",
                "<(",
                "if x; then export A=b; fi;",
                "case x in a) b;; esac;");
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void twiceTheTextIsTwiceTheWork(String piece) {
        Growth.assertLinear(LENGTH / piece.length(), piece::repeat, HostileShellTest::follow);
    }

    static Stream<String> growing() {
        StringBuilder functions = new StringBuilder("f0(){ a;a; };");
        for (int at = 1; at < 200; at++) {
            functions.append("f%d(){ f%d;f%d; };".formatted(at, at - 1, at - 1));
        }
        return Stream.of(
                functions + "f199;".repeat(100),
                "for x in 1 2 3 4 5 6 7 8;do ".repeat(30) + "a; sh -c 'b c';" + "done;".repeat(30),
                "X='" + "y ".repeat(30_000) + "'; " + "a $X $X;".repeat(1_000),
                "x=ab; " + "x=$x$x; ".repeat(60) + "eval $x",
                "x='eval \"$x\" \"$x\"'; eval \"$x\"",
                "export A=1; sh -c x; ".repeat(3_000));
    }

    @ParameterizedTest
    @MethodSource("growing")
    void isFollowedToAnEnd(String script) {
        follow(script);
    }

    private static void follow(String script) {
        Text text = Shells.text(script);
        int commands = ShellScript.parse(text).commands(Shells.APP).size();
        assertTrue(commands <= 20_000);
    }
}
