package io.github.containerlint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactSheetTest {
    private static List<FactSheet.Entry> read(String text) {
        Set<String> keys = Set.of("kind", "data", "docs", "source");
        try {
            return FactSheet.read("sheet", new BufferedReader(new StringReader(text)), keys);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void anEntryIsItsNamesAndTheIndentedFactsBelow() {
        List<FactSheet.Entry> entries = read("""
                # comment
                a b/c
                  kind  x y   z

                  # comment
                  data  1
                  data  2 3
                d
                  kind  w
                """);
        assertEquals(2, entries.size());
        assertEquals(List.of("a", "b/c"), entries.get(0).names());
        assertEquals(List.of("x", "y", "z"), entries.get(0).words("kind"));
        assertEquals(List.of(List.of("1"), List.of("2", "3")), entries.get(0).lines("data"));
        assertEquals(Optional.of("w"), entries.get(1).word("kind"));
        assertEquals(Optional.empty(), entries.get(1).word("data"));
    }

    @Test
    void likeTakesOverAllButTheDocumentation() {
        FactSheet.Entry entry = read("""
                        a
                          kind    x
                          data    1
                          data    2
                          docs    https://a
                          source  https://b
                        b
                          like    a
                          data    3
                          data    4
                        c
                          like    b
                        """).get(2);
        assertEquals(List.of("x"), entry.words("kind"));
        assertEquals(List.of("3", "4"), entry.words("data"));
        assertEquals(List.of(), entry.words("docs"));
        assertEquals(List.of(), entry.words("source"));
    }

    @Test
    void theModelKeepsWhatItSays() {
        FactSheet.Entry model =
                read("a\n  kind x\n  docs https://a\nb\n  like a\n  kind y\n").get(0);
        assertEquals(List.of("x"), model.words("kind"));
        assertEquals(List.of("https://a"), model.words("docs"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "  kind x"                     | sheet:1: a fact stands before the first name
            "a\\n  colour x"               | sheet:2: 'colour' is no key; there are [data, docs, kind, source]
            "a\\n  kind"                   | sheet:2: 'kind' says nothing
            "a\\n  like b"                 | sheet:2: no earlier entry is named 'b'
            "a\\n  like a"                 | sheet:2: no earlier entry is named 'a'
            "a\\nb\\n  kind x\\n  like a"  | sheet:4: 'like' stands behind a fact
            "a\\nb\\na"                    | sheet:3: 'a' stands there twice
            """)
    void aMistakeNamesItsLine(String text, String message) {
        String sheet = text.replace("\\n", "\n");
        assertEquals(
                message,
                assertThrows(IllegalStateException.class, () -> read(sheet)).getMessage());
    }

    @Test
    void aMissingFactNamesItsEntry() {
        FactSheet.Entry entry = read("a\n  kind x\n").get(0);
        IllegalStateException missing = assertThrows(IllegalStateException.class, () -> entry.required("docs"));
        assertEquals("sheet:1: there is no 'docs'", missing.getMessage());
    }
}
