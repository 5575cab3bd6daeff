package io.github.containerlint.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.source.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainWordsTest {
    @Test
    void givesTheWordsOfOneLiteralCommand() {
        assertEquals(List.of("java", "-jar", "/app.jar"), plain("java -jar /app.jar"));
        assertEquals(List.of("java", "-jar", "a b.jar"), plain("  exec java -jar 'a b.jar' "));
        assertEquals(List.of("npm", "start"), plain("npm \\\n start"));
        assertFalse(Shells.script("npm start").needsShell());
    }

    @Test
    void givesNoneWhereOnlyAShellDoesTheSame() {
        for (String script : List.of(
                "a && b",
                "a; b",
                "a &",
                "a | b",
                "a > f",
                "a $X",
                "a $(b)",
                "a *.txt",
                "a ~",
                "X=1 a",
                "cd a",
                "(a)",
                "if a; then b; fi",
                "a # comment",
                "exec",
                "exec -a x y",
                ". f",
                "",
                "export A=1",
                "a 'b",
                "a {b,c}",
                "! a",
                "f() { a; }",
                "a;")) {
            assertTrue(Shells.script(script).needsShell(), script);
        }
    }

    private static List<String> plain(String script) {
        return Shells.script(script).plainWords().orElseThrow().stream()
                .map(Text::value)
                .toList();
    }
}
