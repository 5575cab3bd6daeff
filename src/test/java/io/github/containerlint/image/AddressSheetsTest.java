package io.github.containerlint.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.facts.FactSheet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AddressSheetsTest {
    static Stream<Arguments> sheets() {
        return Stream.of(
                Arguments.of(Protocols.SHEET, Protocols.KEYS),
                Arguments.of(VariableNames.SHEET, VariableNames.KEYS),
                Arguments.of(WaitingPrograms.SHEET, WaitingPrograms.KEYS));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyEntryHasASource(String sheet, Set<String> keys) {
        List<FactSheet.Entry> entries = FactSheet.load(sheet, keys);
        assertTrue(entries.size() >= 10, () -> "only " + entries.size());
        for (FactSheet.Entry entry : entries) {
            String source = String.join(" ", entry.lines("source").get(0));
            assertTrue(source.startsWith("https://") || source.equals("public projects"), entry::where);
        }
    }

    @ParameterizedTest
    @CsvSource({"postgresql, 5432", "postgresql+asyncpg, 5432", "AMQP, 5672", "oracle, 1521", "wss, 443", "thing,"})
    void aSchemeHasThePortThatItsClientsTake(String scheme, Integer port) {
        assertEquals(Optional.ofNullable(port), Protocols.known().port(scheme));
    }

    @Test
    void browsersSpeakTheProtocolsOfTheWebAlone() {
        assertTrue(Protocols.known().isBrowsed("https"));
        assertFalse(Protocols.known().isBrowsed("redis"));
        assertTrue(Protocols.known().isForPrograms(6379));
        assertFalse(Protocols.known().isForPrograms(80));
        assertFalse(Protocols.known().isForPrograms(8080));
    }

    @ParameterizedTest
    @CsvSource({"pg, 5432", "rabbit, 5672", "mongo, 27017", "http,", "shop,"})
    void aProductIsKnownByTheNamesThatPeopleGiveIt(String word, Integer port) {
        assertEquals(Optional.ofNullable(port), Protocols.known().portOfProduct(word));
    }

    @Test
    void aProgramWaitsOrAsks() {
        assertTrue(WaitingPrograms.known().waits("wait-for-it.sh"));
        assertFalse(WaitingPrograms.known().waits("curl"));
        assertTrue(WaitingPrograms.known().asks("curl"));
        assertEquals(Set.of("WAIT_HOSTS"), WaitingPrograms.known().variables());
    }
}
