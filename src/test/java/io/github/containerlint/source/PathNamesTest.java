package io.github.containerlint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathNamesTest {
    @ParameterizedTest
    @CsvSource({"/usr/bin/psql, psql", "psql, psql", "web/, ''", "'', ''", "a/b.c/d.e, d.e"})
    void theLastNameStandsBehindTheLastSlash(String path, String name) {
        assertEquals(name, PathNames.last(path));
    }
}
