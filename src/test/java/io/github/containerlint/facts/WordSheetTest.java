package io.github.containerlint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordSheetTest {
    private enum Colour {
        RED,
        DARK_BLUE
    }

    private static WordSheet<Colour> sheet(String text) {
        try {
            BufferedReader reader = new BufferedReader(new StringReader(text));
            return WordSheet.of(FactSheet.read("sheet", reader, WordSheet.KEYS), Colour.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final WordSheet<Colour> COLOURS = sheet("""
            rose brick
              kind  red
            wine
              kind  red dark-blue
            *.ink night*
              kind  dark-blue
            """);

    @Test
    void aWordIsOfEachOfItsKinds() {
        assertEquals(List.of("rose", "brick", "wine"), COLOURS.of(Colour.RED).all());
        assertEquals(
                List.of("wine", "*.ink", "night*"), COLOURS.of(Colour.DARK_BLUE).all());
    }

    @ParameterizedTest
    @CsvSource({
        "wine, true",
        "a.ink, true",
        ".ink, true",
        "nightfall, true",
        "night, true",
        "rose, false",
        "a-ink, false",
        "midnight, false",
        "wines, false"
    })
    void aStarStandsForAnyLetters(String word, boolean dark) {
        assertEquals(dark, COLOURS.of(Colour.DARK_BLUE).has(word));
    }

    @Test
    void thePatternFitsWhatTheWordsDo() {
        String pattern = "my-" + COLOURS.of(Colour.DARK_BLUE).pattern();
        assertTrue("my-wine".matches(pattern));
        assertTrue("my-b.ink".matches(pattern));
        assertFalse("my-b-ink".matches(pattern));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a\\n  kind green             | sheet:1: 'green' is no kind
            a\\n  source https://a       | sheet:1: there is no 'kind'
            a\\n  kind red               | no word is of the kind DARK_BLUE
            *a*\\n  kind red             | '*a*' has more than one star
            """)
    void aMistakeIsNamed(String text, String message) {
        String written = text.replace("\\n", "\n");
        assertEquals(
                message,
                assertThrows(IllegalStateException.class, () -> sheet(written)).getMessage());
    }

    static Stream<Arguments> sheets() {
        return Stream.of(
                Arguments.of(DirectoryKind.SHEET, DirectoryKind.class),
                Arguments.of(PomWord.SHEET, PomWord.class),
                Arguments.of(HostKind.SHEET, HostKind.class),
                Arguments.of(PathKind.SHEET, PathKind.class),
                Arguments.of(VariableKind.SHEET, VariableKind.class),
                Arguments.of(SecretValueWord.SHEET, SecretValueWord.class),
                Arguments.of(SecretNameWord.SHEET, SecretNameWord.class),
                Arguments.of(NameWord.SHEET, NameWord.class),
                Arguments.of(ProgramKind.SHEET, ProgramKind.class),
                Arguments.of(FileKind.SHEET, FileKind.class));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    <K extends Enum<K>> void eachEntrySaysWhereItWasRead(String sheet, Class<K> kinds) {
        List<FactSheet.Entry> entries = FactSheet.load(sheet, WordSheet.KEYS);
        assertTrue(entries.size() >= 3, () -> "only " + entries.size());
        entries.forEach(entry -> assertFalse(entry.required("source").isEmpty(), entry::where));
        assertTrue(Stream.of(kinds.getEnumConstants())
                .noneMatch(kind -> WordSheet.load(sheet, kinds).of(kind).all().isEmpty()));
    }

    /** Findings are in the order of these directories, and programs are looked for in the order of these paths. */
    @Test
    void theOrderOfASheetIsKept() {
        assertEquals(
                List.of(
                        ".git",
                        "target",
                        "build",
                        "__pycache__",
                        ".idea",
                        ".vscode",
                        ".gradle",
                        ".pytest_cache",
                        ".mypy_cache"),
                DirectoryKind.CLUTTER.names());
        assertEquals(
                List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"),
                PathKind.SEARCH_PATH.all());
    }
}
