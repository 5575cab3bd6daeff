package io.github.containerlint.report;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.MaskedMessage;
import io.github.containerlint.finding.MaskedText;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.lint.Silenced;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Masks secrets in the texts that a finding does not mask itself: the text that its fix inserts, and the reason why it
 * is silenced.
 *
 * <p>A secret that its file also shows at another place is no secret there and is not masked.
 */
final class ShownFixes {
    private final Map<SourceFile, Visible> files = new HashMap<>();

    /** The text of a file that reports may show, and which secrets are words of it. */
    private static final class Visible {
        private final String text;
        private final Map<Span, Boolean> words = new HashMap<>();

        private Visible(SourceFile file, List<Span> secrets) {
            text = MaskedText.of(file.span(), secrets).value();
        }

        boolean has(Span secret) {
            return words.computeIfAbsent(secret, unseen -> text.contains(unseen.text()));
        }
    }

    /** The fix of a finding; empty where it has none. */
    Optional<ShownFix> of(Finding finding) {
        return finding.fix().map(fix -> shown(finding, fix));
    }

    private ShownFix shown(Finding finding, Fix fix) {
        List<TextEdit> edits = new ArrayList<>();
        boolean complete = true;
        for (TextEdit edit : fix.edits()) {
            SourceFile file = edit.span().file();
            String masked = masked(edit.replacement(), file, finding);
            complete &= masked.equals(edit.replacement()) && file.problems().isEmpty();
            edits.add(
                    new TextEdit(edit.span(), masked.replace("\n", file.lines().separator())));
        }
        return new ShownFix(fix.summary(), edits, complete);
    }

    /** The reason why a finding is silenced. */
    String reason(Silenced silenced) {
        Finding finding = silenced.finding();
        return masked(silenced.silence().reason(), finding.span().file(), finding);
    }

    private String masked(String text, SourceFile file, Finding finding) {
        if (text.isEmpty() || finding.secrets().isEmpty()) {
            return text;
        }
        Visible visible = files.computeIfAbsent(file, unseen -> new Visible(unseen, finding.secrets()));
        List<Span> hidden = finding.secrets().stream()
                .filter(secret -> !visible.has(secret))
                .toList();
        return MaskedMessage.quoting(hidden).ofValue(text);
    }
}
