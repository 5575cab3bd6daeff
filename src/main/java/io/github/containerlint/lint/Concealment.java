package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.project.secrets.SecretSpans;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Masks secrets in findings of any rule, because the lines that a finding shows may contain one.
 *
 * <p>Where the search for secrets in a file fails, the whole file is masked.
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

    /** The files in which the search for secrets failed. */
    List<Breakdown> breakdowns() {
        return List.copyOf(breakdowns.values());
    }
}
