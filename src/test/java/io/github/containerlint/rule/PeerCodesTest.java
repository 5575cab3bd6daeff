package io.github.containerlint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PeerCodesTest {
    private static final PeerCodes CODES = PeerCodes.load();

    static Stream<PeerCode> codes() {
        return CODES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void namesRulesThatAreThere(PeerCode code) {
        RuleCatalog catalog = RuleCatalog.load(getClass().getClassLoader());
        code.rules().forEach(rule -> assertTrue(catalog.find(rule).isPresent(), () -> code + " names " + rule));
        assertFalse(code.says().isEmpty(), () -> code + " says nothing");
        assertTrue(
                code.rules().isEmpty() != code.difference().isEmpty()
                        || !code.rules().isEmpty(),
                code::toString);
        assertTrue(code.alike().contains(code.code()), code::toString);
    }

    @Test
    void tellsOfEachLinter() {
        assertEquals(
                List.of("hadolint", "build-checks", "dclint", "compose-lint", "kics", "trivy", "checkov"),
                codes().map(PeerCode::linter).distinct().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "DL3024, duplicate-stage-name",
        "SecretsUsedInArgOrEnv, secret-in-image",
        "secretsusedinargorenv, secret-in-image",
        "no-version-field, obsolete-version",
        "CL-0020, inline-secret",
        "CKV_DOCKER_7, latest-base-image",
        "DS-0012, duplicate-stage-name",
        "AVD-DS-0012, duplicate-stage-name",
        "trivy/DS012, duplicate-stage-name",
        "b86987e1-6397-4619-81d5-8807f2387c79, shell-form-command"
    })
    void aCodeOfAnotherLinterIsARule(String code, String rule) {
        assertEquals(1, CODES.of(code).size());
        assertEquals(rule, CODES.of(code).get(0).rules().get(0));
    }

    @Test
    void aCheckWithoutARuleSaysWhy() {
        PeerCode code = CODES.of("DL3009").get(0);
        assertEquals(List.of(), code.rules());
        assertEquals("nothing breaks at run time", code.difference());
    }

    @Test
    void whatIsNoCodeIsNotFound() {
        assertEquals(List.of(), CODES.of("DL9999"));
        assertEquals(List.of(), CODES.of("dclint DL3024"));
    }
}
