package io.github.containerlint.lint;

import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.config.Origin;
import io.github.containerlint.config.SuppressionPolicy;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleElement;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.suppression.SuppressionTerms;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the configurations of the modules allow comments to silence.
 *
 * @param judges the configurations in charge of a file
 * @param whole whether everything was read, so that a comment that silences nothing is certainly not needed
 */
record Terms(RuleCatalog catalog, Function<SourceFile, List<LintConfiguration>> judges, boolean whole)
        implements SuppressionTerms {
    @Override
    public Optional<String> prohibition(SourceFile file) {
        return judges.apply(file).stream()
                .filter(judge -> judge.suppressions().value() == SuppressionPolicy.FORBIDDEN)
                .findFirst()
                .map(judge -> "comments may silence nothing here, because %s says 'suppressions: forbidden'; remove it"
                        .formatted(judge.suppressions().origin()));
    }

    @Override
    public Optional<String> objection(String rule, SourceFile file) {
        Optional<RuleCatalog.Entry> entry = catalog.find(rule);
        if (entry.isEmpty()) {
            return Optional.of(catalog.unknown(rule));
        }
        if (entry.get().element() == RuleElement.SUPPRESSION) {
            return Optional.of("'%s' is about comments and cannot be silenced by one; remove it".formatted(rule));
        }
        Optional<Origin> lock = judges.apply(file).stream()
                .flatMap(judge -> Optional.ofNullable(judge.locked().get(rule)).stream())
                .findFirst();
        return lock.map(origin -> "'%s' cannot be silenced, because %s locks it; remove it".formatted(rule, origin));
    }

    @Override
    public boolean needsReason(SourceFile file) {
        return judges.apply(file).stream()
                .anyMatch(judge -> judge.suppressions().value() != SuppressionPolicy.ALLOWED);
    }

    @Override
    public boolean isDecided(String rule, SourceFile file) {
        return whole
                && catalog.find(rule)
                        .filter(entry ->
                                judges.apply(file).stream().anyMatch(judge -> judge.severityOf(entry) != Severity.OFF))
                        .isPresent();
    }
}
