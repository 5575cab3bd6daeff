package io.github.containerlint.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataDirectoryTest {
    private static final DataDirectory EIGHTEEN =
            new DataDirectory("/var/lib/postgresql", "/var/lib/postgresql/18/docker");
    private static final DataDirectory NEWEST =
            new DataDirectory("/var/lib/postgresql", "/var/lib/postgresql/*/docker");

    @ParameterizedTest
    @CsvSource({
        "/var/lib/postgresql, true",
        "/var/lib/postgresql/, true",
        "/var/lib/postgresql/18, true",
        "/var/lib/postgresql/18/docker, true",
        "/var/lib, true",
        "/, true",
        "/var/lib/postgresql/data, false",
        "/var/lib/postgresql/17/docker, false",
        "/var/lib/postgresql/18/docker/base, false",
        "/var/lib/post, false",
        "/data, false"
    })
    void aMountAtTheFilesOrAboveKeepsThem(String target, boolean kept) {
        assertEquals(kept, EIGHTEEN.isKeptBy(target));
    }

    @ParameterizedTest
    @CsvSource({
        "/var/lib/postgresql, true",
        "/var/lib/postgresql/18/docker, true",
        "/var/lib/postgresql/19/docker, true",
        "/var/lib/postgresql/data, false",
        "/var/lib/postgresql/18/data, false"
    })
    void anUnknownVersionIsANumber(String target, boolean kept) {
        assertEquals(kept, NEWEST.isKeptBy(target));
    }
}
