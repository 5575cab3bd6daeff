package io.github.containerlint.dotenv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.Growth;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotenvReaderTest {
    private static DotenvFile read(String text) {
        return DotenvReader.read(SourceFile.of(".env", text));
    }

    private static String value(String text, String name) {
        DotenvFile file = read(text);
        assertEquals(List.of(), file.problems());
        return file.find(name).orElseThrow().value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "A=b|b",
                "A = b |b",
                "A: b|b",
                "export A=b|b",
                "  A=b|b",
                "A=b # c|b",
                "A=b#c|b#c",
                "A=\"b # c\" # d|b # c",
                "A='b # c'# d|b # c",
                "A=it's|it's",
                "A='it\\'s'|it's",
                "A='$X'|$X",
                "A=\"a\\nb\"|~a\nb~",
                "A='a\\nb'|a\\nb",
                "A=a\\nb|a\\nb",
                "A=\"\\$X\"|$X",
                "A=$$X|$X",
                "A=\"\\0101\"|A",
                "A=\"x\\qy\"|x\\qy",
                "A=${NO:-d e}|d e",
                "A=http://x/?a=b|http://x/?a=b",
                "A.b-c[0]=x|x"
            })
    void readsOneLine(String line, String expected) {
        String name = line.contains("A.b") ? "A.b-c[0]" : "A";

        assertEquals(expected, value(line + "\n", name));
        assertEquals(expected, value(line + "\r\n", name));
        assertEquals(expected, value(line, name));
    }

    @Test
    void anEmptyValueIsEmptyAndKnown() {
        DotenvFile file = read("A=\nB=''\n");

        assertEquals("", file.find("A").orElseThrow().value());
        assertEquals("", file.find("B").orElseThrow().value());
        assertTrue(file.isKnown("A"));
    }

    @Test
    void aQuotedValueGoesOverLines() {
        DotenvFile file = read("KEY=\"one\ntwo\"\nNEXT=3\n");

        assertEquals("one\ntwo", file.find("KEY").orElseThrow().value());
        assertEquals("3", file.find("NEXT").orElseThrow().value());
    }

    @Test
    void namesAndValuesStandWhereTheyAreWritten() {
        DotenvFile file = read("# c\nexport NAME = \"v\\\"w\" # d\n");
        DotenvEntry entry = file.entries().get(0);
        Text value = entry.value().orElseThrow();

        assertEquals("NAME", entry.name().span().text());
        assertEquals(".env:2:8", entry.span().toString());
        assertEquals("NAME = \"v\\\"w\"", entry.span().text());
        assertEquals("v\"w", value.value());
        assertEquals("\\\"", value.span(1, 2).text());
        assertEquals("w", value.span(2, 3).text());
    }

    @Test
    void valuesReferToEarlierEntries() {
        DotenvFile file = read("HOST=db\nURL=postgres://${HOST}:${PORT:-5432}/app\nPORT=1\n");
        Text url = file.find("URL").orElseThrow();

        assertEquals("postgres://db:5432/app", url.value());
        assertEquals("db", url.span(11, 13).text());
        assertEquals(".env:1:6", url.span(11, 13).toString());
        assertTrue(file.isKnown("URL"));
    }

    @Test
    void aReferenceToNothingIsNotKnown() {
        DotenvFile file = read("URL=//${HOST}\nNEXT=$URL\n");

        assertEquals("//", file.find("URL").orElseThrow().value());
        assertFalse(file.isKnown("URL"));
        assertFalse(file.isKnown("NEXT"));
    }

    @Test
    void outerVariablesBeatTheFilesOwn() {
        DotenvFile outer = read("HOST=outer\n");
        DotenvFile file = DotenvReader.read(SourceFile.of("app.env", "HOST=own\nURL=$HOST\n"), outer);

        assertEquals("outer", file.find("URL").orElseThrow().value());
    }

    @Test
    void theLaterOfTwoCounts() {
        assertEquals("2", value("A=1\nA=2\n", "A"));
    }

    @Test
    void aBareNameHasNoValueOfItsOwn() {
        DotenvFile file = read("A\nB=1\nC");

        assertEquals(
                List.of("A", "B", "C"),
                file.entries().stream().map(entry -> entry.name().value()).toList());
        assertEquals(Optional.empty(), file.find("A"));
        assertFalse(file.isKnown("A"));
    }

    @Test
    void aBadLineDoesNotHideTheNext() {
        DotenvFile file = read("MY KEY=1\n!x=2\nOK=3\nBAD=\"open\nLAST=4\n");

        assertEquals(
                List.of(
                        "'MY KEY' has a space in it, which is not allowed in a variable's name; write NAME=value",
                        "'!' cannot be part of a variable's name; write NAME=value",
                        "this quote is never closed; add the closing quote"),
                file.problems().stream().map(problem -> problem.message()).toList());
        assertEquals("3", file.find("OK").orElseThrow().value());
        assertEquals("4", file.find("LAST").orElseThrow().value());
    }

    @Test
    void aDemandedValueIsAProblem() {
        assertEquals(1, read("A=${B:?no b}\n").problems().size());
    }

    @Test
    void noTextMakesItThrow() {
        String characters = "A=:b \t\n\r#'\"\\$${}-?+0.[]é";
        Random random = new Random(11);
        int problems = 0;
        for (int run = 0; run < 5_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(25); i >= 0; i--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            DotenvFile file = read(text.toString());
            problems += file.problems().size();
            file.entries().forEach(entry -> assertTrue(file.source().span().contains(entry.span())));
        }
        assertTrue(problems > 0);
    }

    @Test
    void twiceTheEntriesAreTwiceTheWork() {
        assertEquals(10_000, read(references(10_000)).entries().size());
        Growth.assertLinear(10_000, DotenvReaderTest::references, DotenvReaderTest::read);
    }

    private static String references(int entries) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < entries; i++) {
            text.append("V%d=$V%d\n".formatted(i, i / 2));
        }
        return text.toString();
    }
}
