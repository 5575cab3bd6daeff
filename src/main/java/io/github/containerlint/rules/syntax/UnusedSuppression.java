package io.github.containerlint.rules.syntax;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.rule.SuppressionRule;
import io.github.containerlint.source.Listed;
import io.github.containerlint.source.Text;
import io.github.containerlint.suppression.Suppression;
import java.util.List;

/** Finds comments that silence rules which find nothing there. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unused-suppression",
        severity = WARNING,
        since = "0.1.0",
        summary = "a comment silences a rule that finds nothing there",
        why = """
            The fault is gone or the comment stands at the wrong place. If it stays, it hides the next fault of this kind
            as soon as one is made. The rule is silent where it cannot be known whether the comment is needed: the named
            rule is off, only some rules or modules are checked, or a file could not be read.""",
        fix = "Removes the comment, or the names in it that silence nothing.",
        fine = {
            "a comment about a rule that is off, or that came later than `rulesAsOf` wants",
            "a run with `only`, with `-pl` or `-N`, or over files that could not be read to the end"
        })
public final class UnusedSuppression implements SuppressionRule {
    @Override
    public void check(Suppression suppression, Findings out) {
        List<Text> unused = suppression.unused();
        if (!unused.isEmpty()) {
            List<String> names = unused.stream().map(Text::value).toList();
            out.add(
                            unused.get(0),
                            "%s %s nothing that this comment could silence; remove %s"
                                    .formatted(
                                            Listed.of(names.stream()
                                                    .map("'%s'"::formatted)
                                                    .toList()),
                                            names.size() == 1 ? "finds" : "find",
                                            names.size() == suppression.rules().size() ? "the comment" : "the name"))
                    .fixedBy(suppression.withoutUnused());
        }
    }
}
