package io.github.containerlint.dockerignore;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * Which paths of a build context are kept out: the last pattern that matches a path or a directory above it decides.
 *
 * @see <a href="https://docs.docker.com/build/concepts/context/#dockerignore-files">.dockerignore files</a>
 */
public record IgnoreRules(List<IgnorePattern> patterns) {
    /** All is sent. */
    public static final IgnoreRules NONE = new IgnoreRules(List.of());

    public IgnoreRules {
        patterns = List.copyOf(patterns);
    }

    /** Patterns that are not written in a file of their own, such as those of {@code COPY --exclude}. */
    public static IgnoreRules of(List<Text> patterns) {
        return new IgnoreRules(patterns.stream()
                .map(Text::strip)
                .filter(pattern -> !pattern.isBlank())
                .map(IgnorePattern::of)
                .toList());
    }

    /** @param path relative to the context's root, separated by {@code /}; whether anything is there does not matter */
    public boolean excludes(String path) {
        return decidedBy(path).map(pattern -> !pattern.readmits()).orElse(false);
    }

    /** The last pattern that matches the path or a directory above it. */
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

    /** How much of what lies below the directory is sent, as far as that can be told without a look at it. */
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
