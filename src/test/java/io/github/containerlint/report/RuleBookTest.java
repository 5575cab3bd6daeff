package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.PeerCode;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.rule.RuleSearch;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final RuleCatalog CATALOG = new RuleCatalog(List.of(new Second(), new First()));
    private static final RuleBook BOOK = new RuleBook(Palette.plain(), 60);

    @RuleInfo(
            name = "first-rule",
            severity = Severity.ERROR,
            since = "0.1.0",
            summary = "Something that is said at such length that it does not fit into one line",
            why = """
                    The first paragraph, which is
                    wrapped anew.

                    The second one.
                    """,
            fix = "Writes it out.",
            references = {"https://one.example/", "https://two.example/"})
    private static final class First implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {
            throw new AssertionError("is not run here");
        }
    }

    @RuleInfo(name = "second-rule", severity = Severity.OFF, since = "0.2.0", summary = "Short", why = "Because.")
    private static final class Second implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {
            throw new AssertionError("is not run here");
        }
    }

    @Test
    void theTableListsTheRulesOfEachGroupByName() {
        assertEquals("""
                report
                  first-rule (error)
                    Something that is said at such length that it does not
                    fit into one line
                  second-rule (off)
                    Short""", BOOK.table(CATALOG));
    }

    @Test
    void aCardHoldsAllThatTheRuleSaysOfItself() {
        assertEquals("""
                first-rule (error, since 0.1.0)

                Something that is said at such length that it does not fit
                into one line.

                The first paragraph, which is wrapped anew.

                The second one.

                Fix: Writes it out.

                https://one.example/
                https://two.example/""", BOOK.card(CATALOG.find("first-rule").orElseThrow().info()));
    }

    @Test
    void aCauseSaysByWhichWordsItWasFound() {
        RuleCatalog.Entry second = CATALOG.find("second-rule").orElseThrow();
        String causes = BOOK.causes(List.of(
                new RuleSearch.Cause(second, "the words of a phrase that does not fit into one line"),
                new RuleSearch.Cause(second, "Short")));
        assertEquals("""
                found
                  second-rule (off)
                    Short
                    found by: the words of a phrase that does not fit into
                    one line
                  second-rule (off)
                    Short""", "found\n" + causes);
    }

    @Test
    void aCodeSaysWhatDiffersOrWhyNoRuleReportsIt() {
        String codes = BOOK.codes(List.of(
                code("hadolint", "DL1", "what it looks for", List.of("first-rule"), "a little more"),
                code("trivy", "DS-1", "another thing", List.of(), "nothing breaks"),
                code("dclint", "same", "the very same", List.of("first-rule"), "")));
        assertEquals("""
                found
                  hadolint DL1
                    what it looks for
                    here: a little more
                  trivy DS-1
                    another thing
                    no rule here: nothing breaks
                  dclint same
                    the very same""", "found\n" + codes);
    }

    private static PeerCode code(String linter, String code, String says, List<String> rules, String difference) {
        return new PeerCode(linter, code, List.of(code), says, rules, difference, "https://peer.example/");
    }
}
