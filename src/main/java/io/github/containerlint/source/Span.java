package io.github.containerlint.source;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A part of a file's text between two offsets.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end offset behind the last character
 */
@API(status = Status.STABLE)
public record Span(SourceFile file, int start, int end) implements Located {
    public Span {
        if (start < 0 || end < start || end > file.text().length()) {
            throw new IllegalArgumentException("span " + start + ".." + end + " is not in " + file.path());
        }
    }

    @Override
    public Span span() {
        return this;
    }

    public String text() {
        return file.text().substring(start, end);
    }

    public int length() {
        return end - start;
    }

    public Position startPosition() {
        return file.lines().positionAt(start);
    }

    public Position endPosition() {
        return file.lines().positionAt(end);
    }

    /** The part from {@code from} to {@code to}, both counted from this span's start. */
    public Span slice(int from, int to) {
        return new Span(file, start + from, start + to);
    }

    /** The smallest span that contains both spans, which must be of the same file. */
    public Span to(Span other) {
        return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
    }

    public boolean contains(Span other) {
        return file == other.file && start <= other.start && other.end <= end;
    }

    /** Whether both spans have a character in common. */
    public boolean overlaps(Span other) {
        return file == other.file && start < other.end && other.start < end;
    }

    /** An empty span at the beginning of this one. */
    public Span atStart() {
        return new Span(file, start, start);
    }

    /** An empty span at the end of this one. */
    public Span atEnd() {
        return new Span(file, end, end);
    }

    /**
     * The place of this span in a file on the disk: itself, unless its file is embedded in a string of another file.
     */
    public Span written() {
        return file.host().map(host -> host.span(start, end).written()).orElse(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Span span && file == span.file && start == span.start && end == span.end;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * file.hashCode() + start) + end;
    }

    @Override
    public String toString() {
        Position position = startPosition();
        return file.path() + ":" + position.line() + ":" + position.column();
    }
}
