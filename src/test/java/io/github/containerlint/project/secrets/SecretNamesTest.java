package io.github.containerlint.project.secrets;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASSWORD",
                "POSTGRES_PASSWORD",
                "MYSQL_ROOT_PASSWORD",
                "PGPASSWORD",
                "dbpassword",
                "dbPassword",
                "spring.datasource.password",
                "SPRING_DATASOURCE_PASSWORD",
                "RABBITMQ_DEFAULT_PASS",
                "PASS",
                "FINERACT_DEFAULT_TENANTDB_PWD",
                "MYSQL_PWD",
                "KEY_PASSPHRASE",
                "JWT_SECRET",
                "CLIENT_SECRET",
                "clientSecret",
                "SECRET_KEY",
                "SECRET_KEY_BASE",
                "DJANGO_SECRET_KEY",
                "AWS_SECRET_ACCESS_KEY",
                "MINIO_ACCESS_KEY",
                "OPENAI_API_KEY",
                "QUARKUS_LANGCHAIN4J_OPENAI_API_KEY",
                "STRIPE_APIKEY",
                "API_KEYS",
                "PRIVATE_KEY",
                "ENCRYPTION_KEY",
                "APP_KEY",
                "GITHUB_TOKEN",
                "NPM_TOKEN",
                "accessToken",
                "ADMIN_PASSWORD_DEV",
                "PASSWORD2",
                "API_KEY_1",
                "DB_CREDENTIALS",
                "PASSWORD_SALT",
                "NEO4J_AUTH",
                "RABBITMQ_ERLANG_COOKIE",
                "requirepass",
                "root-password"
            })
    void theLastWordNamesASecret(String name) {
        assertTrue(SecretNames.isSecret(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_",
                "MONKEY",
                "KEYBOARD",
                "TOKENIZER",
                "COMPASS",
                "BYPASS",
                "SECRETARY",
                "PASSENGER_COUNT",
                "KEY",
                "CACHE_KEY",
                "ROUTING_KEY",
                "PRIMARY_KEY",
                "CONNECT_KEY_CONVERTER",
                "KEYCLOAK_ADMIN",
                "KEYSPACE",
                "PWD",
                "OLDPWD",
                "POSTGRES_PASSWORD_FILE",
                "JWT_SECRET_FILE",
                "SECRET_NAME",
                "SECRET_VERSION",
                "TOKEN_VERSION",
                "TOKEN_EXPIRATION",
                "ACCESS_TOKEN_TTL",
                "ACCESS_TOKEN_EXPIRE_MINUTES",
                "PASSWORD_MIN_LENGTH",
                "TOKEN_SIZE",
                "TOKEN_URL",
                "PASSWORD_RESET_URL",
                "MAX_TOKENS",
                "PAD_TOKEN",
                "JWT_ISSUER",
                "AWS_ACCESS_KEY_ID",
                "PUBLIC_KEY",
                "JWT_PUBLIC_KEY",
                "PUBLIC_API_KEY",
                "NEXT_PUBLIC_API_KEY",
                "VITE_API_KEY",
                "REACT_APP_API_KEY",
                "STRIPE_PUBLISHABLE_KEY",
                "ALLOW_EMPTY_PASSWORD",
                "MYSQL_ALLOW_EMPTY_PASSWORD",
                "MYSQL_RANDOM_ROOT_PASSWORD",
                "RANDOM_TOKEN",
                "KAFKA_SSL_KEYSTORE_CREDENTIALS",
                "GOOGLE_APPLICATION_CREDENTIALS",
                "DB_USER",
                "DEBUG",
                "GF_AUTH_ANONYMOUS_ENABLED"
            })
    void otherNamesHoldNone(String name) {
        assertFalse(SecretNames.isSecret(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "postgres",
                "changeme",
                "123456",
                "pa$$word",
                "a/b",
                "neo4j/test",
                "ab${HOST}",
                "/9j4AAQSkZJRg==",
                "sk_live_4eC39HqLyjWDarjtT1zdp7dc"
            })
    void aLiteralGivesItAway(String value) {
        assertTrue(SecretValues.isGivenAway(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "''",
                "true",
                "No",
                "1",
                "none",
                "$PASSWORD",
                "${PASSWORD}",
                "${USER}:${PASSWORD}",
                "$(cat /run/secrets/password)",
                "{{ vault_password }}",
                "/run/secrets/db_password",
                "/etc/ssl/private/key.pem",
                "./certs/key.pem",
                "~/.ssh/id_rsa",
                "file:///etc/keys/jwt",
                "<your-api-key>",
                "********",
                "xxxx",
                "ssh-ed25519 AAAAC3Nza me@host",
                "pk_test_TYooMQauvdEDq54NiTphI7jx",
                "op://vault/item/password"
            })
    void otherValuesDoNot(String value) {
        assertFalse(SecretValues.isGivenAway(value));
    }
}
