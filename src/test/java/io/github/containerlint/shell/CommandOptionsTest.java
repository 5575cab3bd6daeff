package io.github.containerlint.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandOptionsTest {
    @Test
    void tellsOptionsFromTheRest() {
        CommandOptions options = of("npm --prefix web install -g a b --save=false", "--prefix");

        assertEquals("[install, a, b]", options.positionals().toString());
        assertTrue(options.isPositional(0, "ci", "install"));
        assertFalse(options.isPositional(3, "x"));
        assertTrue(options.has("-g", "--global"));
        assertFalse(options.has("--prefix=web"));
        assertEquals("web", value(options, "--prefix"));
        assertEquals("false", value(options, "--save"));
        assertTrue(options.isCertain());
    }

    @Test
    void readsShortOptionsInEveryForm() {
        assertEquals("dir", value(of("x -C dir y", "-C"), "-C"));
        assertEquals("dir", value(of("x -Cdir y", "-C"), "-C"));
        assertEquals("dir", value(of("x -C=dir y", "-C"), "-C"));
        assertEquals("dir", value(of("x -abC dir y", "-C"), "-C"));
        assertEquals("[y]", of("x -abC dir y", "-C").positionals().toString());
        assertTrue(of("rm -rf x").has("-r"));
        assertTrue(of("rm -rf x").has("-f"));
        assertTrue(of("java -jar a.jar").has("-jar"));
        assertEquals("a.jar", value(of("java -jar a.jar", "-jar"), "-jar"));
        assertEquals("[a.jar]", of("java -jar a.jar").positionals().toString());
        assertEquals("[-]", of("cat -").positionals().toString());
    }

    @Test
    void collectsWhatIsGivenSeveralTimes() {
        CommandOptions options = of("pip install -r a.txt --requirement=b.txt -rc.txt x", "-r", "--requirement");

        assertEquals(
                "[a.txt, b.txt, c.txt]", options.values("-r", "--requirement").toString());
        assertEquals("c.txt", value(options, "-r", "--requirement"));
        assertEquals("[install, x]", options.positionals().toString());
    }

    @Test
    void endsTheOptionsAtTwoDashes() {
        CommandOptions options = of("x -a -- -b --c");

        assertEquals("[-b, --c]", options.positionals().toString());
        assertFalse(options.has("-b"));
    }

    @Test
    void doesNotGuessUnknownValues() {
        CommandOptions prefix = of("npm ci --prefix=$DIR", "--prefix");
        assertTrue(prefix.has("--prefix"));
        assertTrue(prefix.value("--prefix").orElseThrow().value().isEmpty());
        assertTrue(prefix.isCertain());
        CommandOptions next = of("npm ci --prefix $DIR", "--prefix");
        assertTrue(next.value("--prefix").orElseThrow().value().isEmpty());
        assertEquals("[ci]", next.positionals().toString());
        CommandOptions flags = of("npm ci $FLAGS x");
        assertEquals("[ci, …, x]", flags.positionals().toString());
        assertFalse(flags.isCertain());
        assertFalse(of("npm --$FLAG").isCertain());
        assertTrue(of("pip install flask==$V").isCertain());
    }

    @Test
    void anOptionAtTheEndHasNoValue() {
        CommandOptions options = of("npm ci --prefix", "--prefix");

        assertTrue(options.has("--prefix"));
        assertTrue(options.value("--prefix").isEmpty());
        assertTrue(of("x", "-C").value("-C").isEmpty());
    }

    @Test
    void pointsToTheValue() {
        CommandOptions options = of("npm ci --prefix='web app'", "--prefix");

        assertEquals("web app", options.value("--prefix").orElseThrow().span().text());
        assertEquals(
                "web app",
                options.value("--prefix").orElseThrow().value().orElseThrow().value());
        assertEquals(
                "--prefix='web app'",
                options.written("--prefix").orElseThrow().word().span().text());
    }

    private static CommandOptions of(String command, String... valued) {
        return Shells.only(command).options(valued);
    }

    private static String value(CommandOptions options, String... names) {
        return options.value(names).orElseThrow().value().orElseThrow().value();
    }

    @Test
    void keepsTheOrderOfValues() {
        assertEquals(
                List.of("1", "2"),
                of("x -e 1 -e 2", "-e").values("-e").stream()
                        .map(Argument::toString)
                        .toList());
    }
}
