package io.github.containerlint.project.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SPRING_DATA_REDIS_HOST | spring data redis host",
                "spring.rabbitmq.host   | spring rabbitmq host",
                "redisHost              | redis host",
                "--db-host              | db host",
                "PGHOST                 | pg host",
                "DBHOSTNAME             | db hostname",
                "LOCALHOST              | localhost",
            })
    void aNameHasWords(String key, String words) {
        assertEquals(words, String.join(" ", KeyWords.of(key).words()));
    }

    @ParameterizedTest
    @CsvSource({"DB_HOST, true", "ES_ENDPOINTS, true", "PGHOST, true", "DB_NAME, false", "GHOST, false", "'', false"})
    void theLastWordTellsAHost(String key, boolean host) {
        assertEquals(host, KeyWords.of(key).isHost());
    }

    @Test
    void aStoreIsNamedUnlessItsConsoleIs() {
        assertTrue(KeyWords.of("KC_DB_URL_HOST").nameAStore());
        assertTrue(KeyWords.of("--postgres-host").nameAStore());
        assertFalse(KeyWords.of("DB_ADMIN_HOST").nameAStore());
        assertFalse(KeyWords.of("API_HOST").nameAStore());
    }
}
