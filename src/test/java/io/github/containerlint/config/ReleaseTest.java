package io.github.containerlint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that comes with a minor release weighs info until the next major one, and can be left out by its release. */
class ReleaseTest {
    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0.0, false",
        "1.0, 1.4.2, false",
        "1.2, 1.2.0-SNAPSHOT, true",
        "1.2, 1.9.1, true",
        "1.2, 2.0.0, false",
        "1.2, 2.1.0, false",
        "0.1.0, 0.1.0-SNAPSHOT, false",
        "0.1.0, 0.2.0, false",
        "0.2.0, 0.2.1, true",
        "0.2.0, 1.0.0, false"
    })
    void aRuleIsNewUntilTheNextMajorRelease(String since, String running, boolean isNew) {
        assertEquals(isNew, release(since).isNewIn(release(running)));
    }

    private static Release release(String version) {
        return Release.of(version).orElseThrow();
    }

    @Test
    void releasesAreComparedByTheirNumbers() {
        assertTrue(release("1.10").compareTo(release("1.9.3")) > 0);
        assertEquals(release("1.2"), release("1.2.7"));
        assertEquals(Optional.empty(), Release.of("newest"));
        assertEquals("1.10", release("1.10.0").toString());
    }
}
