package io.github.containerlint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static Parameters parameters(Map<String, String> rules, String failOn) {
        return new Parameters(
                rules,
                Optional.of(failOn),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static LintConfiguration read(Map<String, String> rules, String failOn) {
        List<String> problems = new ArrayList<>();
        ConfigLayer layer = parameters(rules, failOn).layer(Path.of("/p"), CATALOG, Origin::new, problems::add);
        assertEquals(List.of(), problems);
        return LintConfiguration.of(layer, Set.of(), Optional.empty());
    }

    private static List<String> problems(Map<String, String> rules, String failOn) {
        List<String> problems = new ArrayList<>();
        parameters(rules, failOn).layer(Path.of("/p"), CATALOG, Origin::new, problems::add);
        Collections.sort(problems);
        return problems;
    }

    @Test
    void aRuleGetsTheSeverityThatIsWritten() {
        LintConfiguration read = read(Map.of("bind-mount-hides-dependencies", " Warning\n"), "never");

        assertEquals(Severity.WARNING, read.severityOf(CATALOG.entries().get(0)));
        assertEquals(FailOn.NEVER, read.failOn());
    }

    @Test
    void aRuleKeepsItsOwnSeverityOtherwise() {
        LintConfiguration read = read(Map.of(), "error");

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
                        "<failOn>: 'errors' is not known; write error, warning, info or never",
                        "<rules>: 'bind-mount-hides-dependencies' cannot be 'warn'; write error, warning, info or off",
                        "<rules>: there is no rule 'bind-mount-hides-dependency'; did you mean"
                                + " 'bind-mount-hides-dependencies'?",
                        "<rules>: there is no rule 'something-else'; the goal 'container-lint:explain' lists the"
                                + " rules there are"),
                problems(rules, "errors"));
    }

    @Test
    void anEmptyElementHasNoSeverity() {
        assertEquals(
                List.of("<rules>: 'bind-mount-hides-dependencies' has no severity; write error, warning, info or off"),
                problems(Collections.singletonMap("bind-mount-hides-dependencies", null), "error"));
    }
}
