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
 * A source of a COPY, an ADD or a bind mount of a RUN that lies in the build context.
 *
 * @param step the instruction with what is in force there
 * @param written the source as written
 * @param value the source with its variables put in
 * @param path relative to the context, without {@code ./} and slashes at its ends; empty for the context itself
 * @param kind what lies there
 */
@API(status = Status.EXPERIMENTAL)
public record ContextSource(Step step, Text written, Text value, String path, Kind kind) implements Located {
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

    /** The instruction that takes it: {@code COPY}, {@code ADD} or {@code RUN}. */
    public String instruction() {
        return step.instruction().name();
    }

    /** Where a COPY or an ADD puts it, as written; empty for a mount. */
    public Optional<Text> destination() {
        return step.instruction() instanceof Transfer transfer ? Optional.of(transfer.destination()) : Optional.empty();
    }

    /**
     * What has to be in the context if Docker is to find anything: the path itself, of a pattern the directories before
     * its first wildcard. Empty for the context.
     */
    public String fixedPath() {
        return kind == Kind.GLOB ? ContextPaths.parent(path.split("[*?\\[\\\\]", 2)[0]) : path;
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
        return ContextPaths.child(path, name);
    }

    /** Whether the path is this source or lies below it. */
    public boolean takes(String other) {
        return isBroad() && (path.isEmpty() || other.equals(path) || other.startsWith(path + "/")) && !isLeftOut(other);
    }

    /** Whether it takes the whole context, and no {@code --exclude} leaves a part of it out. */
    public boolean takesAll() {
        return kind == Kind.ROOT && exclusions().isEmpty();
    }

    /**
     * Whether an {@code --exclude} leaves the path out, or one that is not known may. BuildKit matches below the source; a
     * pattern that matches below the context is given the benefit of the doubt.
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
