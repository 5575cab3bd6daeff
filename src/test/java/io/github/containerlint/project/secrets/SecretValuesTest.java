package io.github.containerlint.project.secrets;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "changeme",
                "changethis",
                "ChangeMe123",
                "change-me-in-production",
                "change_it",
                "changeit",
                "replace me!",
                "replace-with-your-key",
                "please change me",
                "your-api-key",
                "YOUR_PASSWORD_HERE",
                "insert your token",
                "put-your-token-here",
                "enter_the_password",
                "example",
                "sk-example-key",
                "dummy",
                "dummy_token",
                "TODO",
                " placeholder "
            })
    void whatAsksForASecretIsNone(String value) {
        assertTrue(SecretValues.isStandIn(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "password",
                "postgres",
                "supersecretvalue",
                "correct-horse",
                "exchangeme",
                "changes",
                "changement7",
                "setup42",
                "yourself9",
                "addition",
                "inputhere",
                "examples42",
                "a1b2c3d4e5f6"
            })
    void anythingElseMayBeOne(String value) {
        assertFalse(SecretValues.isStandIn(value));
    }
}
