package io.github.containerlint.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A text that was read, and its name in reports.
 *
 * <p>A text can be embedded in another one: a Dockerfile written inline in a Compose file is a source file of its own
 * for its parser, and {@link Span#written()} leads from it to the place in the Compose file.
 */
@API(status = Status.STABLE)
public final class SourceFile {
    private final String path;
    private final Path location;
    private final String text;
    private final List<Problem> problems;
    private final Text embedded;
    private final boolean byteOrderMark;
    private final boolean absent;
    private LineIndex lines;

    private SourceFile(
            String path,
            Path location,
            String text,
            List<Problem> problems,
            Text embedded,
            boolean byteOrderMark,
            boolean absent) {
        this.path = path;
        this.location = location;
        this.text = text;
        this.embedded = embedded;
        this.byteOrderMark = byteOrderMark;
        this.absent = absent;
        this.problems = List.copyOf(problems);
    }

    /**
     * A file with this text.
     *
     * @param path the name in reports: relative to the linted directory, separated by {@code /}
     * @param location the absolute path on the disk
     */
    public static SourceFile of(String path, Path location, String text) {
        return new SourceFile(path, location, text, List.of(), null, false, false);
    }

    /** A file that does not exist yet and that a fix would create. */
    public static SourceFile absent(String path, Path location) {
        return new SourceFile(path, location, "", List.of(), null, false, true);
    }

    /** A text that is not on the disk, such as one written in a test. */
    public static SourceFile of(String path, String text) {
        return of(path, Path.of(path).toAbsolutePath(), text);
    }

    /** A file of another language that is the value of a string in {@code host}'s file. */
    public static SourceFile embedded(Text host) {
        SourceFile file = host.span().file();
        return new SourceFile(file.path(), file.location(), host.value(), List.of(), host, false, false);
    }

    /**
     * A file that could not be read as it should; {@code message} gives the reason. Its text is the part that could be
     * read.
     */
    static SourceFile broken(String path, Path location, String text, int offset, String message) {
        SourceFile bare = of(path, location, text);
        int end = Math.min(text.length(), offset + 1);
        Problem problem = new Problem(bare.span(Math.min(offset, end), end), message);
        return new SourceFile(path, location, text, List.of(problem), null, false, false);
    }

    /** The same file, marked as one whose bytes began with a byte order mark. */
    SourceFile withByteOrderMark() {
        return new SourceFile(path, location, text, problems, embedded, true, absent);
    }

    /** The name in reports: relative to the linted directory, separated by {@code /}. */
    public String path() {
        return path;
    }

    /** The absolute path of the file on the disk. */
    public Path location() {
        return location;
    }

    /** The text without a byte order mark, with line breaks as written. */
    public String text() {
        return text;
    }

    /** Whether a byte order mark stands before the text on the disk. */
    public boolean hasByteOrderMark() {
        return byteOrderMark;
    }

    /** Whether the disk has no such file. */
    public boolean isAbsent() {
        return absent;
    }

    /** The faults of the bytes: too many of them, or no UTF-8. */
    public List<Problem> problems() {
        return problems;
    }

    /** The string that this file is embedded in; empty when it is a file of its own. */
    Optional<Text> host() {
        return Optional.ofNullable(embedded);
    }

    public LineIndex lines() {
        if (lines == null) {
            lines = new LineIndex(text);
        }
        return lines;
    }

    /** The half-open span between two offsets: {@code end} is the offset behind the last character. */
    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    /** The span of the whole text. */
    public Span span() {
        return span(0, text.length());
    }

    /** An empty span at the beginning, which stands for parts that are missing. */
    public Span start() {
        return span(0, 0);
    }

    @Override
    public String toString() {
        return path;
    }
}
