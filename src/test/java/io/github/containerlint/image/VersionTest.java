package io.github.containerlint.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    private static Version version(Integer... numbers) {
        return new Version(List.of(numbers));
    }

    @ParameterizedTest
    @CsvSource({"17, 17", "17-alpine, 17", "18beta1, 18", "v17_x, 17", "3-management, 3", "2022-latest, 2022"})
    void aTagBeginsWithItsVersion(String tag, int major) {
        assertEquals(Optional.of(version(major)), Version.leading(tag));
    }

    @Test
    void aTagTellsMinorVersionsToo() {
        assertEquals(Optional.of(version(16, 2)), Version.leading("16.2-bookworm"));
        assertEquals(Optional.of(version(3, 11, 10)), Version.leading("3.11.10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "alpine", "alpine3.20", "bookworm", "pg17", "20240115", "7d1f4e2", "1a2b3c4"})
    void otherTagsTellNoVersion(String tag) {
        assertEquals(Optional.empty(), Version.leading(tag));
    }

    @ParameterizedTest
    @CsvSource({"pg17, 17", "0.8.0-pg16, 16", "pg17-trixie, 17", "latest-pg15, 15"})
    void aMarkLeadsToTheVersion(String tag, int major) {
        assertEquals(Optional.of(version(major)), Version.behind("pg", tag));
    }

    @Test
    void aMarkIsAWholePartsBeginning() {
        assertEquals(Optional.empty(), Version.behind("pg", "xpg17"));
        assertEquals(Optional.empty(), Version.behind("pg", "0.8.0"));
    }

    @Test
    void numbersAreComparedAsNumbers() {
        assertTrue(version(9).compareTo(version(10)) < 0);
        assertTrue(version(9, 6).compareTo(version(9, 10)) < 0);
        assertEquals(0, version(18).compareTo(version(18, 0)));
        assertTrue(version(18, 1).compareTo(version(18)) > 0);
    }

    @Test
    void aRangeHoldsItsFirstVersionAndNotItsEnd() {
        VersionRange range = VersionRange.of(List.of(">=5", "<8.4"));
        assertTrue(range.contains(version(5)));
        assertTrue(range.contains(version(8, 3, 9)));
        assertFalse(range.contains(version(8, 4)));
        assertFalse(range.contains(version(4, 9)));
        assertTrue(VersionRange.of(List.of()).contains(version(1)));
    }
}
