package io.github.containerlint.lint;

import io.github.containerlint.config.Exemption;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.suppression.Suppression;
import io.github.containerlint.suppression.Suppressions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Decides which findings are accepted: by a comment beside the text, or by an exception in the configuration. */
final class Silencer {
    private final Suppressions suppressions;
    private final List<Exemption> exceptions;

    Silencer(Suppressions suppressions, Collection<Exemption> exceptions) {
        this.suppressions = suppressions;
        this.exceptions = List.copyOf(exceptions);
    }

    /** The comments, which know after a run whether they were needed. */
    List<Suppression> suppressions() {
        return suppressions.all();
    }

    /** What silences the finding; empty where nothing does. */
    Optional<Silence> of(Finding finding) {
        Optional<Suppression> comment = suppressions.silencing(finding);
        if (comment.isPresent()) {
            return comment.map(one -> new Silence(
                    Silence.Kind.COMMENT, one.reason(), Optional.of(one.span().written())));
        }
        for (Exemption exception : exceptions) {
            if (exception.covers(finding)) {
                return Optional.of(
                        new Silence(Silence.Kind.EXCEPTION, exception.reason(), Optional.of(exception.place())));
            }
        }
        return Optional.empty();
    }
}
