package io.github.containerlint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordTest {
    @Test
    void aNameIsTakenApartAtWhatIsNoLetterAndNoDigit() {
        assertEquals(List.of("env", "example"), NameWord.in(".env.Example"));
        assertEquals(List.of("s3", "mock"), NameWord.in("s3_mock-"));
        assertEquals(List.of(), NameWord.in("--"));
    }

    @ParameterizedTest
    @CsvSource({"letsencrypt-data, true", "Logs2, true", "tls, false", "catalog, false"})
    void aDirectoryIsFilledByAWordOfItsName(String name, boolean filled) {
        assertEquals(filled, DirectoryKind.FILLED.isIn(name));
    }

    @ParameterizedTest
    @CsvSource({"dbmigrate, true", "createuser, true", "migrate, true", "recreate, false", "database, false"})
    void aJobIsToldByAWordOrByItsEnds(String word, boolean job) {
        assertEquals(job, NameWord.JOB.has(word));
    }
}
