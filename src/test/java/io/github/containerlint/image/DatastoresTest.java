package io.github.containerlint.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatastoresTest {
    private static final Datastores KNOWN = Datastores.load();
    private static final List<FactSheet.Entry> SHEET = FactSheet.load(Datastores.SHEET, Datastores.KEYS);

    private static Datastore datastore(String image) {
        return KNOWN.find(References.reference(image)).orElseThrow();
    }

    private static Optional<DataDirectory> directory(String image) {
        return datastore(image).dataDirectory(References.reference(image));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres:9.6,                     /var/lib/postgresql/data, /var/lib/postgresql/data",
        "postgres:17-alpine,               /var/lib/postgresql/data, /var/lib/postgresql/data",
        "postgres:16.2-bookworm,           /var/lib/postgresql/data, /var/lib/postgresql/data",
        "postgres:18,                      /var/lib/postgresql,      /var/lib/postgresql/18/docker",
        "postgres:18.1-trixie,             /var/lib/postgresql,      /var/lib/postgresql/18/docker",
        "postgres:19beta1,                 /var/lib/postgresql,      /var/lib/postgresql/19/docker",
        "postgres,                         /var/lib/postgresql,      /var/lib/postgresql/*/docker",
        "postgres:latest,                  /var/lib/postgresql,      /var/lib/postgresql/*/docker",
        "mirror.gcr.io/library/postgres:17, /var/lib/postgresql/data, /var/lib/postgresql/data"
    })
    void postgresMovedItsDataInEighteen(String image, String mount, String files) {
        assertEquals(Optional.of(new DataDirectory(mount, files)), directory(image));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres:alpine",
        "postgres:bookworm",
        "postgres:mine",
        "postgres@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    })
    void aTagWithoutVersionTellsNoDirectoryWhereVersionsDiffer(String image) {
        assertEquals(Optional.empty(), directory(image));
    }

    @Test
    void everyEntryCitesItsDocumentation() {
        assertTrue(SHEET.size() >= 8, () -> "only " + SHEET.size());
        for (FactSheet.Entry entry : SHEET) {
            Datastore datastore = new Datastore(entry);
            assertTrue(datastore.documentation().startsWith("https://"), datastore::name);
            assertTrue(entry.words("source").stream().allMatch(address -> address.startsWith("https://")));
            assertTrue(datastore.ports().stream().allMatch(port -> port > 0 && port < 65536), datastore::name);
        }
    }
}
