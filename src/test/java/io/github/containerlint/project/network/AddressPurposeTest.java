package io.github.containerlint.project.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPurposeTest {
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
        "KC_DB_URL, SERVER",
        "EUREKA_CLIENT_SERVICEURL_DEFAULTZONE, SERVER",
        "eureka.client.serviceUrl.defaultZone, SERVER",
        "EUREKA_INSTANCE_HOSTNAME, LISTEN",
        "SPRING_BOOT_ADMIN_CLIENT_URL, SERVER",
        "SPRING_BOOT_ADMIN_CLIENT_INSTANCE_SERVICE_BASE_URL, LISTEN",
        "QUARKUS_REST_CLIENT_STOCK_URL, SERVER",
        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI, SERVER",
        "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_SHOP_TOKEN_URI, SERVER",
        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI, BROWSER",
        "KEYCLOAK_URL, UNDECIDED",
        "STOCK_CLIENT_URL, UNDECIDED",
        "--listen-address, LISTEN",
        "--db-host, CONNECT",
        "APP_URL, BROWSER",
        "GF_SERVER_ROOT_URL, BROWSER",
    })
    void theNameOfAVariableSaysWhatItsAddressIsFor(String key, AddressPurpose expected) {
        assertEquals(expected, AddressPurpose.of(key));
    }
}
