package io.github.containerlint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurposeTest {
    @ParameterizedTest
    @CsvSource({
        "'', CONNECT",
        "DATABASE_URL, CONNECT",
        "DB_HOST, CONNECT",
        "POSTGRES_SERVER, CONNECT",
        "BUILD_URL, CONNECT",
        "ZIPKIN_BASE_URL, CONNECT",
        "spring.data.redis.host, CONNECT",
        "KAFKA_LISTENERS, LISTEN",
        "KAFKA_ADVERTISED_LISTENERS, LISTEN",
        "PULSAR_PREFIX_advertisedListeners, LISTEN",
        "BIND_ADDRESS, LISTEN",
        "HOST, LISTEN",
        "SERVER_HOST, LISTEN",
        "VIRTUAL_HOST, LISTEN",
        "ALLOWED_HOSTS, ADMIT",
        "DJANGO_TRUSTED_PROXIES, ADMIT",
        "CORS_ORIGINS, ADMIT",
        "VITE_API_URL, BROWSER",
        "NEXT_PUBLIC_API_URL, BROWSER",
        "FRONTEND_URL, BROWSER",
        "KC_HOSTNAME_URL, BROWSER",
        "APP_URL, BROWSER",
        "GF_SERVER_ROOT_URL, BROWSER",
    })
    void theNameOfAVariableSaysWhatItsAddressIsFor(String key, Purpose expected) {
        assertEquals(expected, Purpose.of(key));
    }
}
