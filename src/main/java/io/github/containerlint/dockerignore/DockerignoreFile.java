package io.github.containerlint.dockerignore;

import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Remark;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An ignore file with the places of its patterns. A line that Docker refuses is a problem and matches no path.
 *
 * @param comments the comments, each from its {@code #} to the end of the line, in their order
 */
@API(status = Status.EXPERIMENTAL)
public record DockerignoreFile(SourceFile source, IgnoreRules rules, List<Span> comments, List<Problem> problems) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public DockerignoreFile {
        comments = List.copyOf(comments);
        problems = List.copyOf(problems);
    }

    public static DockerignoreFile parse(SourceFile source) {
        List<IgnorePattern> patterns = new ArrayList<>();
        List<Span> comments = new ArrayList<>();
        String text = source.text();
        int at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            int from = skipSpace(text, at, end);
            if (text.charAt(at) == '#') {
                comments.add(source.span(at, dropSpace(text, from, end)));
            } else if (from < end) {
                patterns.add(IgnorePattern.of(Text.verbatim(source.span(from, dropSpace(text, from, end)))));
            }
            at = end + 1;
        }
        List<Problem> problems = new ArrayList<>(source.problems());
        patterns.stream()
                .filter(IgnorePattern::isMalformed)
                .map(DockerignoreFile::problem)
                .forEach(problems::add);
        return new DockerignoreFile(source, new IgnoreRules(patterns), comments, problems);
    }

    private static int skipSpace(String text, int from, int end) {
        int at = from;
        while (at < end && GoPath.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int dropSpace(String text, int from, int end) {
        int at = end;
        while (at > from && GoPath.isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static Problem problem(IgnorePattern pattern) {
        String message = pattern.cleaned().isEmpty()
                ? "'%s' stands without a pattern; write a pattern behind it"
                : "'%s' is not a pattern that Docker can read; escape '[', '-' and a last '\\' with a backslash";
        return new Problem(pattern.span(), message.formatted(pattern.text()));
    }

    /** The lines that are neither blank nor comments, also the malformed ones. */
    public List<IgnorePattern> patterns() {
        return rules.patterns();
    }

    /** The comments with the patterns behind them, in their order. */
    public List<Remark> remarks() {
        return Remark.of(comments, patterns().stream().map(IgnorePattern::span).toList());
    }

    /** Whether the file keeps this path, relative to the context, out of the context. */
    public boolean isExcluded(String path) {
        return rules.excludes(path);
    }

    /** The edit that adds a pattern as a line at the end of the file. */
    public TextEdit append(String pattern) {
        return TextEdit.lastLine(source, pattern);
    }
}
