package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.containerlint.rule.RuleCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules the tests of fixtures and pages run. */
class ChosenRulesTest {
    private final RuleCatalog catalog = RuleCatalog.load(getClass().getClassLoader());

    @Test
    void areThoseThatAreNamed() {
        assertEquals(
                List.of("unlocked-install", "hardcoded-container-ip"),
                names("unlocked-install, hardcoded-container-ip"));
    }

    @Test
    void areAllWhereNoneIsNamed() {
        assertEquals(catalog.entries(), ChosenRules.named("", catalog));
    }

    @Test
    void aNameThatIsMisspeltFailsWithTheOneThatIsMeant() {
        assertEquals(
                "-Drule: there is no rule 'unlocked-instal'; did you mean 'unlocked-install'?",
                refusal("hardcoded-container-ip,unlocked-instal"));
    }

    @Test
    void aNameThatIsLikeNoOtherFails() {
        assertEquals("-Drule: there is no rule 'true'; java src/dev/NewRule.java lays out a new one", refusal("true"));
    }

    @Test
    void aNameThatIsLeftEmptyFails() {
        assertEquals("-Drule: there is no rule ''; java src/dev/NewRule.java lays out a new one", refusal(","));
    }

    private List<String> names(String given) {
        return ChosenRules.named(given, catalog).stream()
                .map(rule -> rule.info().name())
                .toList();
    }

    private String refusal(String given) {
        return assertThrows(AssertionError.class, () -> ChosenRules.named(given, catalog))
                .getMessage();
    }
}
