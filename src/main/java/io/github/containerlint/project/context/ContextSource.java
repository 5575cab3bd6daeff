package io.github.containerlint.project.context;

import io.github.containerlint.dockerfile.expand.Expanded;
import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.dockerignore.IgnoreRules;
import io.github.containerlint.dockerignore.Sent;
import io.github.containerlint.project.files.ContextPaths;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A source of a {@code COPY}, an {@code ADD} or a bind mount of a {@code RUN} in the build context.
 *
 * @param step the instruction, with the settings that apply to it
 * @param written the source as written
 * @param value the source with its variables replaced
 * @param path relative to the context, without {@code ./} and slashes at its ends; empty for the context itself
 * @param kind what the source names
 */
@API(status = Status.EXPERIMENTAL)
public record ContextSource(Step step, Text written, Text value, String path, Kind kind) implements Located {
    /** The kinds of sources. */
    public enum Kind {
        /** The whole context: {@code .}, or {@code *}. */
        ROOT,
        DIRECTORY,
        FILE,
        /** A pattern with wildcards. */
        GLOB,
        /** A path that does not exist now. */
        ABSENT
    }

    /** The name of the instruction: {@code COPY}, {@code ADD} or {@code RUN}. */
    public String instruction() {
        return step.instruction().name();
    }

    /** The destination of a {@code COPY} or an {@code ADD}, as written; empty for a mount. */
    public Optional<Text> destination() {
        return step.instruction() instanceof Transfer transfer ? Optional.of(transfer.destination()) : Optional.empty();
    }

    /**
     * The path that must exist in the context so that Docker finds anything: the path itself, and of a pattern the
     * directories before its first wildcard. Empty for the context.
     */
    public String fixedPath() {
        return kind == Kind.GLOB ? ContextPaths.parent(path.split("[*?\\[\\\\]", 2)[0]) : path;
    }

    /** Returns true when the source names one file or directory: it is no pattern, and not the whole context. */
    public boolean isLiteral() {
        return kind != Kind.ROOT && kind != Kind.GLOB;
    }

    /** Returns true when the source takes everything in a directory. */
    public boolean isBroad() {
        return kind == Kind.ROOT || kind == Kind.DIRECTORY;
    }

    /** The path of a name in this directory, relative to the context. */
    public String child(String name) {
        return ContextPaths.child(path, name);
    }

    /** Returns true when the path is this directory or lies below it, and no {@code --exclude} leaves it out. */
    public boolean takes(String other) {
        return isBroad() && (path.isEmpty() || other.equals(path) || other.startsWith(path + "/")) && !isLeftOut(other);
    }

    /** Returns true when the source takes the whole context without an {@code --exclude}. */
    public boolean takesAll() {
        return kind == Kind.ROOT && exclusions().isEmpty();
    }

    /**
     * Returns true when an {@code --exclude} leaves the path out, or may do so because it is not known. BuildKit
     * matches patterns below the source; one that matches below the context counts, too, to be safe.
     */
    private boolean isLeftOut(String other) {
        List<Expanded> exclusions = exclusions();
        if (exclusions.isEmpty()) {
            return false;
        }
        List<Text> patterns =
                exclusions.stream().flatMap(pattern -> pattern.value().stream()).toList();
        IgnoreRules rules = IgnoreRules.of(patterns);
        String below = path.isEmpty() || other.equals(path) ? other : other.substring(path.length() + 1);
        return patterns.size() < exclusions.size()
                || Stream.of(other, below)
                        .anyMatch(candidate -> rules.excludes(candidate) || rules.below(candidate) == Sent.NONE);
    }

    private List<Expanded> exclusions() {
        return step.instruction().flags().stream()
                .filter(flag -> flag.name().value().equals("exclude"))
                .flatMap(flag -> flag.value().stream())
                .map(step::expand)
                .toList();
    }

    @Override
    public Span span() {
        return value.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return value.related();
    }
}
