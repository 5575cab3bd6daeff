package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.Unrepaired;
import io.github.containerlint.lint.Unrepaired.Obstacle;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepairSummaryTest {
    private final RepairSummary summary =
            new RepairSummary(RuleCatalog.load(getClass().getClassLoader()));
    private final SourceFile file = SourceFile.of("api/compose.yaml", "a: 1\nb: 2\n");

    @Test
    void itCountsAndGivesEachFindingItsPlaceRuleAndReason() {
        assertEquals(
                """
                        2 of 5 have no certain repair:
                            api/compose.yaml:2:4: latest-service-image: which version was tested is not
                                known
                            api/compose.yaml:2:4: undefined-service: which service is meant is not known""",
                summary.of(
                        List.of(
                                unrepaired("latest-service-image", Obstacle.NO_FIX),
                                unrepaired("undefined-service", Obstacle.NO_FIX)),
                        5));
    }

    @Test
    void oneFindingIsSpokenOfInTheSingular() {
        assertEquals("""
                        1 of 1 has no certain repair:
                            api/compose.yaml:2:4: undefined-service: which service is meant is not known""", summary.of(List.of(unrepaired("undefined-service", Obstacle.NO_FIX)), 1));
    }

    @Test
    void nothingIsSaidWhereEveryFindingIsRepaired() {
        assertEquals("", summary.of(List.of(), 4));
    }

    @Test
    void aRepairThatIsHeldUpSaysByWhat() {
        assertEquals(
                "its repair overlaps another one, and is offered again after that",
                reason("unquoted-port", Obstacle.OVERLAP));
        assertEquals("'api/compose.yaml' could not be read completely", reason("unquoted-port", Obstacle.UNREADABLE));
        assertEquals(
                "'api/compose.yaml' is a link or lies outside of the project",
                reason("unquoted-port", Obstacle.UNWRITABLE));
    }

    @Test
    void aLinkIsNoReasonWhereTheRuleNeverRepairs() {
        assertEquals("which service is meant is not known", reason("undefined-service", Obstacle.UNWRITABLE));
    }

    @Test
    void aRuleWithoutReasonAndAFailureHaveOneToo() {
        assertEquals("the rule offers no repair for it", reason("unquoted-port", Obstacle.NO_FIX));
        assertEquals("it is a failure of the linter or of a rule", reason("internal-error", Obstacle.NO_FIX));
    }

    private String reason(String rule, Obstacle obstacle) {
        String line = summary.of(List.of(unrepaired(rule, obstacle)), 1)
                .lines()
                .skip(1)
                .map(String::strip)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
        return line.substring(line.indexOf(rule) + rule.length() + ": ".length());
    }

    private Unrepaired unrepaired(String rule, Obstacle obstacle) {
        Finding finding =
                new Finding(rule, Severity.ERROR, file.span(8, 9), "it is wrong", "", List.of(), Optional.empty());
        return new Unrepaired(finding, obstacle, file);
    }
}
