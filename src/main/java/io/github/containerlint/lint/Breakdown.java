package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.LoadFailure;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A failure of the linter or a rule, with the place at which it is reported. */
record Breakdown(RuleFailure failure, Span where) {
    /** The rule name under which the linter's own failures are reported. */
    private static final String INTERNAL_ERROR = "internal-error";

    static Breakdown of(LoadFailure failure) {
        return new Breakdown(new RuleFailure("", failure.element(), failure.cause()), failure.where());
    }

    /** Each failure once: a fact that several rules ask for fails all of them, so its failure names no rule. */
    static List<Breakdown> distinct(Collection<Breakdown> all) {
        Map<Throwable, Breakdown> byCause = new IdentityHashMap<>();
        List<Throwable> causes = new ArrayList<>();
        for (Breakdown one : all) {
            Throwable cause = one.failure().cause();
            if (byCause.merge(cause, one, (first, other) -> first.ofNoRule()) == one) {
                causes.add(cause);
            }
        }
        return causes.stream().map(byCause::get).toList();
    }

    private Breakdown ofNoRule() {
        return new Breakdown(new RuleFailure("", failure.element(), failure.cause()), where);
    }

    /** Whether the finding is about a failure of the linter. */
    static boolean isOne(Finding finding) {
        return finding.rule().equals(INTERNAL_ERROR);
    }

    Finding finding() {
        return new Finding(
                INTERNAL_ERROR,
                Severity.ERROR,
                where,
                failure.message(),
                failure.rule().isEmpty() ? "" : "rule " + failure.rule(),
                List.of(),
                Optional.empty());
    }
}
