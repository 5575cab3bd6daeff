package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.project.secrets.SecretSpans;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Masks secrets in findings of any rule, because the lines that a finding shows may contain one.
 *
 * <p>Where the search for secrets in a file fails, the whole file is masked.
 */
final class Concealment {
    private final SecretSpans secrets;
    private final List<SourceFile> builds;
    private final Map<SourceFile, Breakdown> breakdowns = new HashMap<>();

    /** @param builds the Dockerfiles, which messages about other files may quote */
    Concealment(SecretSpans secrets, List<SourceFile> builds) {
        this.secrets = secrets;
        this.builds = List.copyOf(builds);
    }

    Finding of(Finding finding) {
        List<Span> shown =
                finding.files().stream().flatMap(file -> in(file).stream()).toList();
        return finding.concealing(shown, quotable(finding));
    }

    /** The secrets of other places that the finding quotes. */
    private List<Span> quotable(Finding finding) {
        try {
            return secrets.quotable(
                    Stream.concat(finding.files().stream(), builds.stream())
                            .distinct()
                            .toList(),
                    finding::quotes);
        } catch (RuntimeException | StackOverflowError fault) {
            return in(finding.span().file(), fault);
        }
    }

    private List<Span> in(SourceFile file) {
        try {
            return secrets.in(file);
        } catch (RuntimeException | StackOverflowError fault) {
            return in(file, fault);
        }
    }

    private List<Span> in(SourceFile file, Throwable fault) {
        breakdowns.putIfAbsent(file, new Breakdown(new RuleFailure("", file.path(), fault), file.start()));
        return List.of(file.span());
    }

    /** The files in which the search for secrets failed. */
    List<Breakdown> breakdowns() {
        return List.copyOf(breakdowns.values());
    }
}
