package io.github.containerlint.project;

import io.github.containerlint.dockerfile.Step;
import io.github.containerlint.dockerfile.Transfer;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;

/**
 * A source of a COPY or ADD that lies in the build context.
 *
 * @param step the instruction with what is in force there
 * @param written the source as written
 * @param path relative to the context, without {@code ./} and slashes at its ends; empty for the context itself
 * @param kind what lies there
 */
public record ContextSource(Step step, Text written, String path, Kind kind) implements Located {
    /** What a source names. */
    public enum Kind {
        /** The whole context: {@code .}, or {@code *}. */
        ROOT,
        DIRECTORY,
        FILE,
        /** A pattern for names. */
        GLOB,
        /** Nothing is there now. */
        ABSENT
    }

    public Transfer transfer() {
        return (Transfer) step.instruction();
    }

    /** Whether it names one file or directory: it is no pattern, and not the whole context. */
    public boolean isLiteral() {
        return kind != Kind.ROOT && kind != Kind.GLOB;
    }

    /** Whether it takes whatever lies in a directory. */
    public boolean isBroad() {
        return kind == Kind.ROOT || kind == Kind.DIRECTORY;
    }

    /** The path of a name in this directory, relative to the context. */
    public String child(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    /** Whether the path is this source or lies below it. */
    public boolean takes(String other) {
        return isBroad() && (path.isEmpty() || other.equals(path) || other.startsWith(path + "/"));
    }

    @Override
    public Span span() {
        return written.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return written.related();
    }
}
