package io.github.containerlint.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.source.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandWordsTest {
    @Test
    void splitsAtBlanksOutsideQuotes() {
        assertEquals(List.of("bundle", "exec", "thin", "-p", "3000"), words("bundle exec  thin\t-p\n3000 "));
        assertEquals(List.of("sh", "-c", "a && b | c"), words("sh -c 'a && b | c'"));
        assertEquals(List.of("a b", "c\"d", "e f", "", "gh"), words("'a b' \"c\\\"d\" e\\ f '' g\"h\""));
        assertEquals(List.of("a\\b", "c\nd\te"), words("'a\\b' c\\nd\\te"));
        assertEquals(List.of("echo", "$(a b)", "`c d`", "$X", "*"), words("echo $(a b) `c d` $X *"));
        assertEquals(List.of("#", "a#b"), words("# a#b"));
        assertEquals(List.of(), words("  "));
    }

    @Test
    void dropsWhatStandsBehindAnOperator() {
        CommandWords cut = CommandWords.split(Shells.text("a b && c"));
        assertEquals("[a, b]", cut.words().toString());
        assertEquals("&& c", cut.dropped().orElseThrow().span().text());
        assertEquals(List.of("a"), words("a 2>err"));
        assertEquals(
                "2>err",
                CommandWords.split(Shells.text("a 2>err"))
                        .dropped()
                        .orElseThrow()
                        .value());
        assertEquals(List.of("a", "b2"), words("a b2>err"));
        assertEquals(List.of("a"), words("a;b"));
        assertTrue(CommandWords.split(Shells.text("a b")).dropped().isEmpty());
    }

    @Test
    void saysWhatComposeRefuses() {
        for (String refused : List.of("a 'b", "a \"b", "a `b", "a $(b", "a (b)", "a)", "a \\")) {
            CommandWords words = CommandWords.split(Shells.text(refused));
            assertEquals(1, words.problems().size(), refused);
            assertEquals(List.of(), words.words(), refused);
        }
        assertEquals(
                2,
                CommandWords.split(Shells.text("a 'b")).problems().get(0).span().start());
    }

    @Test
    void keepsThePlaceOfEachWord() {
        List<Text> words = CommandWords.split(Shells.text("a  'b c'd e\\ f")).words();

        assertEquals("b c'd", words.get(1).span().text());
        assertEquals("'b c'd", words.get(1).place().text());
        assertEquals("e\\ f", words.get(2).span().text());
    }

    private static List<String> words(String command) {
        return CommandWords.split(Shells.text(command)).words().stream()
                .map(Text::value)
                .toList();
    }
}
