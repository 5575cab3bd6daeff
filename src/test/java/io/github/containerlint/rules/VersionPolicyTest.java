package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.config.FailOn;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.config.Release;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule that comes with a minor release weighs info until the next major one, and can be left out by its release. */
class VersionPolicyTest {
    private static final RuleCatalog.Entry RULE =
            new RuleCatalog(List.of(new Recent())).entries().get(0);

    @RuleInfo(name = "recent", severity = Severity.ERROR, since = "1.2.0", summary = "s", why = "w")
    private static final class Recent implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {
            throw new AssertionError("is not run here");
        }
    }

    private static Severity severity(String running, String asOf, Map<String, Severity> written) {
        return new LintConfiguration(
                        written,
                        FailOn.ERROR,
                        Map.of(),
                        Set.of(),
                        Optional.of(asOf).flatMap(Release::of),
                        Release.of(running),
                        LintConfiguration.DEFAULT_SUPPRESSIONS,
                        List.of(),
                        List.of())
                .severityOf(RULE);
    }

    @Test
    void aRuleOfAMinorReleaseWeighsInfoUntilTheNextMajorOne() {
        assertEquals(Severity.INFO, severity("1.2.0", "", Map.of()));
        assertEquals(Severity.INFO, severity("1.7.3", "", Map.of()));
        assertEquals(Severity.ERROR, severity("2.0.0", "", Map.of()));
    }

    @Test
    void whatIsWrittenCountsMore() {
        assertEquals(Severity.WARNING, severity("1.2.0", "", Map.of("recent", Severity.WARNING)));
    }

    @Test
    void aRuleThatCameLaterThanWantedIsOff() {
        assertEquals(Severity.OFF, severity("2.0.0", "1.1", Map.of()));
        assertEquals(Severity.OFF, severity("2.0.0", "1.1", Map.of("recent", Severity.ERROR)));
        assertEquals(Severity.ERROR, severity("2.0.0", "1.2", Map.of()));
    }
}
