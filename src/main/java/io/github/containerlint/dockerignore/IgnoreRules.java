package io.github.containerlint.dockerignore;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * The rules that decide which paths are kept out of a build context: the last pattern that matches a path or a
 * directory above it decides.
 *
 * @see <a href="https://docs.docker.com/build/concepts/context/#dockerignore-files">.dockerignore files</a>
 */
public record IgnoreRules(List<IgnorePattern> patterns) {
    /** No rules, so that all paths are sent. */
    public static final IgnoreRules NONE = new IgnoreRules(List.of());

    public IgnoreRules {
        patterns = List.copyOf(patterns);
    }

    /** The rules of patterns that are not in a file of their own, such as those of {@code COPY --exclude}. */
    public static IgnoreRules of(List<Text> patterns) {
        return new IgnoreRules(patterns.stream()
                .map(Text::strip)
                .filter(pattern -> !pattern.isBlank())
                .map(IgnorePattern::of)
                .toList());
    }

    /**
     * Whether the path is kept out of the context.
     *
     * @param path relative to the context's root, separated by {@code /}; it need not exist
     */
    public boolean excludes(String path) {
        return decidedBy(path).map(pattern -> !pattern.readmits()).orElse(false);
    }

    /** The last pattern that matches the path or a directory above it; empty when none does. */
    public Optional<IgnorePattern> decidedBy(String path) {
        String cleaned = path.equals("/") ? path : GoPath.inContext(path);
        boolean excluded = false;
        Optional<IgnorePattern> deciding = Optional.empty();
        for (IgnorePattern pattern : patterns) {
            boolean counts = excluded || !pattern.readmits();
            if (counts && pattern.covers(cleaned)) {
                excluded = !pattern.readmits();
                deciding = Optional.of(pattern);
            }
        }
        return deciding;
    }

    /** The share of the directory's content that is sent, as far as the patterns alone determine it. */
    public Sent below(String directory) {
        String path = GoPath.inContext(directory);
        Sent sent = Sent.ALL;
        for (IgnorePattern pattern : patterns) {
            Sent whole = pattern.readmits() ? Sent.ALL : Sent.NONE;
            if (pattern.coversAllIn(path)) {
                sent = whole;
            } else if (sent != whole && pattern.mayCoverBelow(path)) {
                sent = Sent.SOME;
            }
        }
        return sent;
    }
}
