package io.github.containerlint.suppression;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Remark;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The comments for this linter in all files that were read. */
public final class Suppressions {
    private final List<Suppression> all = new ArrayList<>();
    private final Map<String, List<Suppression>> byRule = new HashMap<>();

    /**
     * The suppressions among the comments.
     *
     * @param remarks all comments; one that occurs twice counts once
     */
    public static Suppressions of(Collection<Remark> remarks, SuppressionTerms terms) {
        Suppressions suppressions = new Suppressions();
        Set<Span> seen = new HashSet<>();
        for (Remark remark : remarks) {
            SuppressionText.of(remark.text())
                    .filter(text -> seen.add(remark.span().written()))
                    .ifPresent(text -> suppressions.add(new Suppression(remark, text, terms)));
        }
        return suppressions;
    }

    private void add(Suppression suppression) {
        all.add(suppression);
        for (String rule : suppression.rules()) {
            byRule.computeIfAbsent(rule, unseen -> new ArrayList<>()).add(suppression);
        }
    }

    public List<Suppression> all() {
        return List.copyOf(all);
    }

    /** The comment that silences the finding, which then counts as used; empty where there is none. */
    public Optional<Suppression> silencing(Finding finding) {
        for (Suppression suppression : byRule.getOrDefault(finding.rule(), List.of())) {
            if (takesPart(suppression, finding)) {
                suppression.use(finding.rule());
                return Optional.of(suppression);
            }
        }
        return Optional.empty();
    }

    private static boolean takesPart(Suppression suppression, Finding finding) {
        if (suppression.covers(finding.span())) {
            return true;
        }
        for (RelatedSpan related : finding.related()) {
            if (suppression.covers(related.span())) {
                return true;
            }
        }
        return false;
    }
}
