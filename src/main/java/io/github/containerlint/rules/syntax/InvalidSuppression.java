package io.github.containerlint.rules.syntax;

import static io.github.containerlint.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.rule.SuppressionRule;
import io.github.containerlint.suppression.Suppression;

/** Finds comments for this linter that it cannot follow. */
@AutoService(Rule.class)
@RuleInfo(
        name = "invalid-suppression",
        severity = ERROR,
        since = "0.1.0",
        summary = "a comment is meant to silence a rule and cannot",
        why = """
            A comment `# container-lint ignore=RULE -- reason` silences a rule for the next element and all that is in it, or
            behind other text for its line. `ignore-file=` in the first comment of a file silences it for the file. A
            comment with a misspelt rule silences nothing, and a comment without a reason leaves the next reader to
            guess why a fault was accepted. Where the configuration says `suppressions: forbidden`, each such comment
            is reported; where it locks a rule, that rule cannot be silenced.""",
        byHand = "which rule and which reason are meant is not known",
        fine = {"a comment that mentions container-lint and names no directive"})
public final class InvalidSuppression implements SuppressionRule {
    @Override
    public void check(Suppression suppression, Findings out) {
        suppression.problems().forEach(problem -> out.add(problem, problem.message()));
    }
}
