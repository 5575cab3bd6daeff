package io.github.containerlint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.source.SourceFile;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTypeTest {
    private static YamlScalar scalar(String written) {
        YamlFile file = YamlReader.read(SourceFile.of("a.yaml", "- " + written + "\n"));
        assertEquals(List.of(), file.problems());
        return (YamlScalar) ((YamlSequence) file.documents().get(0)).items().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "off",
                "y",
                "n",
                "Yes",
                "tRue",
                "22:22",
                "1:30:00",
                "0x",
                "0b2",
                "1_0a",
                "1.2.3",
                "'1'",
                "\"true\"",
                "08:00",
                "2001-13-01",
                "2001-1",
                "1e",
                ".",
                "+",
                "1e999",
                "nan",
                "inf",
                "<<",
                "!!str 1",
                "!reset 1",
                "! 1",
                "|-\n  1"
            })
    void theseAreStrings(String written) {
        assertEquals(ScalarType.STRING, scalar(written).type());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "444, 444",
        "0444, 292",
        "0o444, 292",
        "0x1F, 31",
        "-0x1f, -31",
        "0b101, 5",
        "+5, 5",
        "1_000, 1000",
        "18446744073709551615, 18446744073709551615",
        "!!int 7, 7"
    })
    void theseAreIntegers(String written, String value) {
        assertEquals(ScalarType.INT, scalar(written).type());
        assertEquals(Optional.of(new BigInteger(value)), scalar(written).integer());
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5",
        ".5, 0.5",
        "5., 5",
        "1e3, 1000",
        "-1.5E-1, -0.15",
        "08, 8",
        "099, 99",
        "!!float 2, 2",
        "18446744073709551616, 18446744073709551616"
    })
    void theseAreDecimals(String written, double value) {
        assertEquals(ScalarType.FLOAT, scalar(written).type());
        assertEquals(value, scalar(written).decimal().orElseThrow());
    }

    @Test
    void infinityAndNoNumberAreDecimals() {
        assertEquals(Double.POSITIVE_INFINITY, scalar(".inf").decimal().orElseThrow());
        assertEquals(Double.NEGATIVE_INFINITY, scalar("-.Inf").decimal().orElseThrow());
        assertTrue(Double.isNaN(scalar(".NaN").decimal().orElseThrow()));
    }

    @Test
    void truthHasThreeSpellings() {
        assertEquals(Optional.of(true), scalar("true").bool());
        assertEquals(Optional.of(true), scalar("True").bool());
        assertEquals(Optional.of(false), scalar("FALSE").bool());
        assertEquals(Optional.empty(), scalar("yes").bool());
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null", "Null", "NULL", ""})
    void theseAreNothing(String written) {
        assertTrue(scalar(written).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001-12-14",
                "2001-1-2",
                "2001-12-14 21:59:43.10",
                "2001-12-14t21:59:43.10-05:00",
                "2001-12-14T21:59:43Z"
            })
    void theseAreTimes(String written) {
        assertEquals(ScalarType.TIMESTAMP, scalar(written).type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!int x", "!!bool 1", "!!float x", "!!null 1", "!!timestamp 1", "!!binary '*'"})
    void aTagThatDoesNotFitIsAProblem(String written) {
        YamlFile file = YamlReader.read(SourceFile.of("a.yaml", "- " + written + "\n"));

        assertEquals(1, file.problems().size());
        assertTrue(file.problems().get(0).span().text().startsWith("!!"));
    }
}
