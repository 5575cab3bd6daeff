package io.github.containerlint.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.facts.FactSheet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanionsTest {
    private static final Companions KNOWN = Companions.known();
    private static final Datastores DATASTORES = Datastores.known();

    @ParameterizedTest
    @CsvSource({
        "dpage/pgadmin4:8, ADMIN",
        "adminer, ADMIN",
        "provectuslabs/kafka-ui:latest, ADMIN",
        "docker.elastic.co/kibana/kibana:8.15.0, ADMIN",
        "quay.io/prometheuscommunity/postgres-exporter, EXPORTER",
        "oliver006/redis_exporter, EXPORTER",
        "edoburu/pgbouncer, POOLER",
        "flyway/flyway:10, MIGRATION",
        "liquibase/liquibase, MIGRATION",
        "prodrigestivill/postgres-backup-local:16, BACKUP"
    })
    void companionsHaveARole(String image, CompanionRole role) {
        assertEquals(Optional.of(role), KNOWN.find(References.reference(image)));
    }

    @Test
    void databasesAreNoCompanions() {
        assertEquals(Optional.empty(), KNOWN.find(References.reference("postgres")));
    }

    @Test
    void migrationsAndBackupsEnd() {
        assertTrue(CompanionRole.ADMIN.isLongLived());
        assertTrue(CompanionRole.EXPORTER.isLongLived());
        assertTrue(CompanionRole.POOLER.isLongLived());
        assertFalse(CompanionRole.BACKUP.isLongLived());
        assertFalse(CompanionRole.MIGRATION.isLongLived());
    }

    @Test
    void noCompanionIsADatastore() {
        List<FactSheet.Entry> sheet = FactSheet.load(Companions.SHEET, Companions.KEYS);
        assertTrue(sheet.size() >= 20, () -> "only " + sheet.size());
        for (FactSheet.Entry entry : sheet) {
            assertTrue(entry.required("docs").startsWith("https://"), entry::where);
            for (String name : entry.names()) {
                assertEquals(Optional.empty(), DATASTORES.find(References.reference(name)));
            }
        }
    }
}
