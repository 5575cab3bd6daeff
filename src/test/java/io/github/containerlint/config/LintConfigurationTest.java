package io.github.containerlint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleInfo;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LintConfigurationTest {
    private static final RuleCatalog CATALOG = new RuleCatalog(List.of(new Known()));

    @RuleInfo(name = "bind-mount-hides-dependencies", severity = Severity.ERROR, since = "1", summary = "s", why = "w")
    private static final class Known implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {
            throw new AssertionError("is not run here");
        }
    }

    private static List<String> problems(Map<String, String> rules, String failOn) {
        InvalidConfigurationException thrown =
                assertThrows(InvalidConfigurationException.class, () -> LintConfiguration.read(rules, failOn, CATALOG));
        return Arrays.asList(thrown.getMessage().split("\\R"));
    }

    @Test
    void aRuleGetsTheSeverityThatIsWritten() {
        LintConfiguration read =
                LintConfiguration.read(Map.of("bind-mount-hides-dependencies", " Warning\n"), "never", CATALOG);

        assertEquals(Severity.WARNING, read.severityOf(CATALOG.entries().get(0)));
        assertEquals(FailOn.NEVER, read.failOn());
    }

    @Test
    void aRuleKeepsItsOwnSeverityOtherwise() {
        LintConfiguration read = LintConfiguration.read(Map.of(), "error", CATALOG);

        assertEquals(Severity.ERROR, read.severityOf(CATALOG.entries().get(0)));
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWithWhatWasProbablyMeant() {
        Map<String, String> rules = Map.of(
                "bind-mount-hides-dependency", "off",
                "bind-mount-hides-dependencies", "warn",
                "something-else", "off");

        assertEquals(
                List.of(
                        "<rules>: 'bind-mount-hides-dependencies' cannot be 'warn'; write error, warning, info or off",
                        "<rules>: there is no rule 'bind-mount-hides-dependency'; did you mean"
                                + " 'bind-mount-hides-dependencies'?",
                        "<rules>: there is no rule 'something-else'; the goal 'container-lint:explain' lists the"
                                + " rules there are",
                        "<failOn>: 'errors' is no severity; write error, warning, info or never"),
                problems(rules, "errors"));
    }

    @Test
    void anEmptyElementHasNoSeverity() {
        assertEquals(
                List.of("<rules>: 'bind-mount-hides-dependencies' has no severity; write error, warning, info or off"),
                problems(Collections.singletonMap("bind-mount-hides-dependencies", null), "error"));
    }
}
