package io.github.containerlint.dotenv;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".env.example",
                ".env.sample",
                ".env.template",
                ".env.dist",
                ".env-example",
                ".env.local.example",
                ".example.env",
                "env.example",
                "example.env",
                ".env.defaults"
            })
    void anExampleOfTheEnvFile(String name) {
        assertTrue(EnvFileNames.isTemplate(name));
        assertTrue(EnvFileNames.isTemplateOf(name, ".env"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".env", ".env.local", ".env.production", "secrets.env", "example", "README.md", "templates"})
    void noExampleOfTheEnvFile(String name) {
        assertFalse(EnvFileNames.isTemplateOf(name, ".env"));
    }

    @ParameterizedTest
    @CsvSource({
        "secrets.env.example, secrets.env, true",
        "secrets.example.env, secrets.env, true",
        "web.env.dist, web.env, true",
        "web.env.example, .env, false",
        ".env.example, web.env, false"
    })
    void anExampleIsOfOneFile(String name, String other, boolean expected) {
        assertTrue(EnvFileNames.isTemplateOf(name, other) == expected);
    }

    @Test
    void aNamePromisesSecrets() {
        assertTrue(EnvFileNames.promisesSecrets("secrets.env"));
        assertTrue(EnvFileNames.promisesSecrets("db-credentials.env"));
        assertFalse(EnvFileNames.promisesSecrets("secretary.env"));
        assertFalse(EnvFileNames.promisesSecrets("web.env"));
    }
}
