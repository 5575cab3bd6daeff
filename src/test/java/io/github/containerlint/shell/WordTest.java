package io.github.containerlint.shell;

import static io.github.containerlint.shell.Shells.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.shell.syntax.Node;
import io.github.containerlint.shell.syntax.Word;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordTest {
    @Test
    void takesQuotesAndEscapesAway() {
        assertEquals("abc d", literal("a'b'\"c d\""));
        assertEquals("a b$c\"\\x", literal("\"a b\\$c\\\"\\x\""));
        assertEquals("a b", literal("a\\ b"));
        assertEquals("$x", literal("'$x'"));
        assertEquals("", literal("''"));
        assertEquals("", literal("\"\""));
        assertEquals("a\n\tA\u00e9'", literal("$'a\\n\\t\\x41\\u00e9\\''"));
        assertEquals("100%$", literal("100%$"));
        assertEquals("a$", literal("\"a$\""));
        assertEquals("[standard]", literal("[standard]"));
        assertEquals("{}", literal("{}"));
        assertEquals("a{b}c", literal("a{b}c"));
        assertEquals("é☺\ud83d\ude00", literal("é☺\ud83d\ude00"));
    }

    @Test
    void hasNoLiteralWhereTheShellPutsSomethingIn() {
        for (String word :
                List.of("$x", "\"a$x\"", "${x}", "${x:-y}", "$(a)", "`a`", "$((1+1))", "~/x", "{a,b}", "{1..3}")) {
            assertTrue(word(word).literal().isEmpty(), word);
        }
    }

    @Test
    void putsKnownVariablesIn() {
        assertEquals("a1b", value("a${x}b"));
        assertEquals("1", value("$x"));
        assertEquals("1", value("${x:-2}"));
        assertEquals("/root/x", value("~/x"));
        assertEquals("y", value("${x:+y}"));
        assertEquals("", value("${empty:+y}"));
        assertEquals("z1", value("${empty:-z$x}"));
        assertEquals("", value("${empty-z}"));
        assertEquals("1", value("${x:?message}"));
        assertEquals("a b", value("\"${empty:-\"a b\"}\""));
        assertEquals("it's", value("\"${empty:-it's}\""));
    }

    @Test
    void doesNotGuessOthers() {
        for (String word : List.of(
                "$y", "${y:-z}", "${y-z}", "${#x}", "${x%1}", "${!x}", "${x:0:1}", "$(a)", "~bob", "$1", "$@")) {
            assertTrue(whole(word(word), VARIABLES).isEmpty(), word);
        }
    }

    @Test
    void anUnsetVariableIsKnownToBeEmpty() {
        assertEquals("[a, d]", arguments("unset x; f a$x ${x:-d} $x"));
        assertEquals("[, 1]", arguments("unset x; f \"$x\" ${x-1}"));
    }

    @Test
    void splitsWhatStandsUnquoted() {
        assertEquals("[a, b]", arguments("f $LIST"));
        assertEquals("[xa, by]", arguments("f x${LIST}y"));
        assertEquals("[a  b]", arguments("f \"$LIST\""));
        assertEquals("[flask==…, x]", arguments("f flask==$VERSION x"));
        assertEquals("[--a=a  b]", arguments("export --a=$LIST"));
    }

    @Test
    void knowsItsVariablesAndGlobs() {
        assertEquals(List.of("a", "b", "c"), word("$a\"${b:-$c}\"$a").variables());
        assertTrue(word("*.txt").hasGlob());
        assertTrue(word("a[bc]").hasGlob());
        assertFalse(word("'*.txt'").hasGlob());
        assertFalse(word("a\\*").hasGlob());
        assertTrue(word("a'b'").isQuoted());
        assertFalse(word("ab").isQuoted());
    }

    @Test
    void keepsThePlaceOfEachCharacter() {
        Text literal = word("a'b c'\"\\$d\"").literal().orElseThrow();

        assertEquals("ab c$d", literal.value());
        assertEquals("b c", literal.span(1, 4).text());
        assertEquals("\\$", literal.span(4, 5).text());
        assertEquals("d", literal.span(5, 6).text());
        Text value = whole(word("x${a}y"), Map.of("a", "12")).orElseThrow();
        assertEquals("${a}", value.span(1, 3).text());
        assertEquals("y", value.span(3, 4).text());
    }

    private static final Map<String, String> VARIABLES = Map.of("x", "1", "empty", "", "HOME", "/root");

    private static Word word(String word) {
        ShellScript script = Shells.script("f " + word);
        Node.Simple simple = (Node.Simple) script.content().items().get(0).node();
        assertEquals(2, simple.words().size(), word);
        return simple.words().get(1);
    }

    private static Optional<Text> whole(Word word, Map<String, String> variables) {
        return new Expansion(Variables.of(variables)).whole(word).value();
    }

    private static String literal(String word) {
        return word(word).literal().orElseThrow().value();
    }

    private static String value(String word) {
        return whole(word(word), VARIABLES).orElseThrow().value();
    }

    private static String arguments(String script) {
        List<ShellCommand> commands = Shells.commands(script);
        return commands.get(commands.size() - 1).arguments().toString();
    }

    @Test
    void doesNotTakeALongValueForKnown() {
        String doubling = "x=ab; " + "x=$x$x; ".repeat(40) + "f $x";
        assertEquals("[…]", arguments(doubling));
        assertEquals("[ab]", only("x=ab; f $x").arguments().toString());
    }
}
