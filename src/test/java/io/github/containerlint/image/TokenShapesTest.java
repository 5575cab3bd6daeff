package io.github.containerlint.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.facts.FactSheet;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which words have the shape of a token. */
class TokenShapesTest {
    private static final TokenShapes KNOWN = TokenShapes.known();

    @ParameterizedTest
    @CsvSource({
        "ghp_Zx81LkPq27VbXtYw93HcJdSe65MfGaRt40Nu, ghp_",
        "glpat-Rq7vKx2LmZ9tPwYc4HdB, glpat-",
        "xoxb-1739-2846-Rq7vKx2LmZ9t, xoxb-"
    })
    void areToldByPrefixAndLength(String token, String prefix) {
        List<TokenShapes.Token> found = in("echo '" + token + "'");
        assertEquals(1, found.size());
        assertEquals(prefix, found.get(0).prefix().value());
        assertEquals(token, found.get(0).value().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ghp_short", "npm_config_registry", "npm_package_version", "AKIAQ7XV2LMZ9TPWYC4H", "pypi-server"
            })
    void otherWordsAreNone(String word) {
        assertEquals(List.of(), in(word));
    }

    @Test
    void everyRowSaysWhereItsPublisherSaysSo() {
        List<FactSheet.Entry> sheet = FactSheet.load(TokenShapes.SHEET, TokenShapes.KEYS);
        assertTrue(sheet.size() >= 5);
        sheet.forEach(entry -> assertTrue(entry.required("docs").startsWith("https://")));
    }

    private static List<TokenShapes.Token> in(String text) {
        return KNOWN.in(Text.verbatim(SourceFile.of("Dockerfile", text).span()));
    }
}
