package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleInfo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HelpPageTest {
    @RuleInfo(name = "rule-of-another-jar", severity = Severity.ERROR, since = "1", summary = "s", why = "w")
    private static final class OfAnotherJar implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {}
    }

    @Test
    void aRuleOfThisPluginHasAPage() {
        HelpPage help = HelpPage.of(RuleCatalog.load(getClass().getClassLoader()));

        assertEquals(
                Optional.of("https://containerlint.github.io/rules/latest-base-image"),
                help.address("latest-base-image"));
        assertEquals(Optional.empty(), help.address("internal-error"));
    }

    @Test
    void aRuleOfAnotherJarHasNone() {
        HelpPage help = HelpPage.of(new RuleCatalog(List.of(new OfAnotherJar())));

        assertEquals(Optional.empty(), help.address("rule-of-another-jar"));
    }

    @Test
    void withoutPagesNoRuleHasOne() {
        assertEquals(Optional.empty(), HelpPage.none().address("latest-base-image"));
    }
}
