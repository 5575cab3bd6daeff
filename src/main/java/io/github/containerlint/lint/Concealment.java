package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.project.secrets.SecretSpans;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps secrets from being shown: whatever a finding is about, the lines that show it may hold one.
 *
 * <p>Of a file in which the search for secrets breaks down nothing is shown at all.
 */
final class Concealment {
    private final SecretSpans secrets;
    private final Map<SourceFile, Breakdown> breakdowns = new HashMap<>();

    Concealment(SecretSpans secrets) {
        this.secrets = secrets;
    }

    Finding of(Finding finding) {
        return finding.concealing(
                finding.files().stream().flatMap(file -> in(file).stream()).toList());
    }

    private List<Span> in(SourceFile file) {
        try {
            return secrets.in(file);
        } catch (RuntimeException | StackOverflowError fault) {
            breakdowns.putIfAbsent(file, new Breakdown(new RuleFailure("", file.path(), fault), file.start()));
            return List.of(file.span());
        }
    }

    /** The files in which the search broke down. */
    List<Breakdown> breakdowns() {
        return List.copyOf(breakdowns.values());
    }
}
