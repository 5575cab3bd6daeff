package io.github.containerlint.rule;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Collects what one rule finds. */
@API(status = Status.STABLE)
public final class Findings {
    private final String rule;
    private final Severity severity;
    private final List<Draft> drafts = new ArrayList<>();

    /** @param severity the severity that the rule has in this run */
    public Findings(String rule, Severity severity) {
        this.rule = rule;
        this.severity = severity;
    }

    /**
     * Reports a fault.
     *
     * @param where the smallest text that shows the fault; how that text came to be used becomes related spans
     * @param message one line: what is wrong with this value, a semicolon, what to write instead
     * @return the finding, to which the rule may add details
     */
    public Draft add(Located where, String message) {
        Draft draft = new Draft(where, message);
        drafts.add(draft);
        return draft;
    }

    /** The reported findings, in the order in which they were reported. */
    public List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        for (Draft draft : drafts) {
            all.add(draft.finding(rule, severity));
        }
        return List.copyOf(all);
    }

    /** A finding to which the rule may add details. */
    public static final class Draft {
        private final Located where;
        private final String message;
        private final List<RelatedSpan> related = new ArrayList<>();
        private final List<Span> secrets = new ArrayList<>();
        private String subject = "";
        private String aspect = "";
        private Fix fix;

        private Draft(Located where, String message) {
            this.where = where;
            this.message = message;
        }

        /** Says which element the finding is about, such as {@code services.web.ports[0]} or {@code stage build}. */
        public Draft about(String element) {
            subject = element;
            return this;
        }

        /**
         * Distinguishes the finding from others of the same rule at the same place that need a cure of their own:
         * {@code /app/.venv} where one mount hides several directories.
         *
         * <p>Without this, a place that several services share is reported once.
         */
        public Draft distinguishedBy(String what) {
            aspect = what;
            return this;
        }

        /** Shows a second place with a label, such as {@code the image builds it here}. */
        public Draft relating(Located other, String label) {
            related.add(new RelatedSpan(other.span(), label));
            return this;
        }

        /** Hides a text in the lines that the report quotes, such as a password. */
        public Draft concealing(Located secret) {
            secrets.add(secret.span().written());
            return this;
        }

        /** Offers an edit that cures the fault. */
        public Draft fixedBy(Fix cure) {
            fix = cure;
            return this;
        }

        /** Offers an edit that cures the fault; does nothing when empty. */
        public Draft fixedBy(Optional<Fix> cure) {
            fix = cure.orElse(null);
            return this;
        }

        private Finding finding(String rule, Severity severity) {
            Span written = where.span().written();
            List<RelatedSpan> all = Stream.concat(related.stream(), where.related().stream())
                    .map(one -> new RelatedSpan(one.span().written(), one.label()))
                    .filter(one -> !one.span().equals(written))
                    .distinct()
                    .toList();
            return new Finding(
                    rule,
                    severity,
                    written,
                    message,
                    subject,
                    aspect,
                    all,
                    Optional.ofNullable(fix).map(Draft::written),
                    secrets);
        }

        private static Fix written(Fix fix) {
            List<TextEdit> edits = fix.edits().stream()
                    .map(edit -> new TextEdit(edit.span().written(), edit.replacement()))
                    .toList();
            return new Fix(fix.summary(), edits);
        }
    }
}
