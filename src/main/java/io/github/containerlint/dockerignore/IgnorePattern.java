package io.github.containerlint.dockerignore;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A line of an ignore file that is neither blank nor a comment. */
@API(status = Status.EXPERIMENTAL)
public final class IgnorePattern implements Located {
    private static final Pattern COMMENT = Pattern.compile("\\s#");

    private final Text text;
    private final String cleaned;
    private final boolean readmits;
    private final boolean malformed;
    private final PathMatcher matcher;

    private IgnorePattern(Text text, String cleaned, boolean readmits) {
        var tokens = PathTokens.ofIgnored(cleaned);
        this.text = text;
        this.cleaned = cleaned;
        this.readmits = readmits;
        this.malformed = cleaned.isEmpty() || tokens.isEmpty();
        this.matcher = new PathMatcher(tokens.orElse(List.of()));
    }

    /**
     * Reads a pattern.
     *
     * @param line without white space around it, not empty
     */
    static IgnorePattern of(Text line) {
        String written = line.value();
        boolean exclaims = written.startsWith("!");
        String path = GoPath.trim(exclaims ? written.substring(1) : written);
        String rooted = path.isEmpty() ? "" : GoPath.clean(path);
        String relative = rooted.length() > 1 && rooted.startsWith("/") ? rooted.substring(1) : rooted;
        // Docker trims and cleans the list a second time; an exclamation mark counts only if it is there then.
        String entry = GoPath.clean(GoPath.trim((exclaims ? "!" : "") + relative));
        boolean readmits = entry.startsWith("!");
        return new IgnorePattern(line, readmits ? entry.substring(1) : entry, readmits);
    }

    /** The line as written, without white space around it. */
    public Text text() {
        return text;
    }

    /**
     * The pattern that paths are matched against: without {@code !}, slashes at either end, {@code .} and {@code ..}.
     */
    public String cleaned() {
        return cleaned;
    }

    /**
     * Whether the pattern begins with {@code !}, so that matching paths are sent although a pattern above keeps them
     * out.
     */
    public boolean readmits() {
        return readmits;
    }

    /** Whether Docker refuses the pattern. */
    public boolean isMalformed() {
        return malformed;
    }

    /**
     * Whether the pattern keeps out exactly this path: {@code /app/} keeps out {@code app}, {@code a*} keeps out more.
     */
    public boolean isFor(String path) {
        return !readmits && cleaned.equals(path);
    }

    /**
     * Whether the pattern matches the path or a directory above it.
     *
     * @param path relative to the context's root, cleaned
     */
    boolean covers(String path) {
        return !malformed && Parents.of(path).anyMatch(matcher::matches);
    }

    /** Whether the pattern covers every file that the directory can contain. */
    boolean coversAllIn(String directory) {
        return covers(directory) || !malformed && matcher.matchesAllIn(directory);
    }

    /** Whether the pattern can cover a file below the directory. */
    boolean mayCoverBelow(String directory) {
        return coversAllIn(directory) || !malformed && matcher.mayMatchBelow(directory);
    }

    /**
     * The text behind the pattern that was meant as a comment, from its {@code #} on; Docker reads it as a part of the
     * name.
     */
    public Optional<Text> trailingComment() {
        Matcher comment = COMMENT.matcher(text);
        return comment.find() ? Optional.of(text.slice(comment.start() + 1)) : Optional.empty();
    }

    @Override
    public Span span() {
        return text.span();
    }

    @Override
    public String toString() {
        return (readmits ? "!" : "") + cleaned;
    }
}
