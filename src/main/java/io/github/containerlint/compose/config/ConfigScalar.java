package io.github.containerlint.compose.config;

import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A single value: its text, what YAML takes it for, and which parts of it nobody can know.
 *
 * <p>Where a variable has no value Compose puts in an empty string. {@link #value()} holds that; {@link #known()} is
 * empty then, so that a rule that asks for it stays silent by itself.
 *
 * @param quoted whether it was written in quotes or as a block
 * @param unset the variables in it that have no value
 * @param base what a relative path in it is relative to
 * @param implied whether nobody wrote it: what Compose takes where a key is left out
 */
@API(status = Status.EXPERIMENTAL)
public record ConfigScalar(
        Text text, ScalarKind kind, boolean quoted, List<UnsetVariable> unset, PathBase base, boolean implied)
        implements ConfigNode {
    public ConfigScalar {
        unset = List.copyOf(unset);
    }

    private static final String WORKING_DIRECTORY = "PWD";
    private static final String HERE = ".";

    /** A string that was written out, such as a key or a default; {@code directory} is the file's own. */
    public static ConfigScalar of(Text text, Path directory) {
        return new ConfigScalar(text, ScalarKind.STRING, false, List.of(), PathBase.own(directory), false);
    }

    /** A value that nobody wrote: what Compose takes where a key is left out. */
    public static ConfigScalar absent(Text text, ScalarKind kind) {
        Path directory = text.place().file().location().toAbsolutePath().getParent();
        return new ConfigScalar(text, kind, false, List.of(), PathBase.own(directory), true);
    }

    /** A value that nobody wrote and that follows from this one. */
    public ConfigScalar implied(String value, ScalarKind other) {
        Text text = Text.opaque(value, place());
        return new ConfigScalar(text, other, false, List.of(), base, true);
    }

    /** Nothing, where this one is a name without a value: known as little as the name. */
    public ConfigScalar withoutValue() {
        return new ConfigScalar(Text.opaque("", place()), ScalarKind.NULL, false, unset, base, true);
    }

    /** Whether it stands in a file; a default that Compose puts in does not. */
    public boolean isWritten() {
        return !implied;
    }

    /** Where the scalar stands, whatever its parts were put in from. */
    public Span place() {
        return text.place();
    }

    /** As Compose sees it: variables without a value left empty. */
    public String value() {
        return text.value();
    }

    /** Whether no variable without a value is in it. */
    public boolean isKnown() {
        return unset.isEmpty();
    }

    /** The value when all of it is known. */
    public Optional<String> known() {
        return isKnown() ? Optional.of(value()) : Optional.empty();
    }

    /** The text when all of it is known. */
    public Optional<Text> knownText() {
        return isKnown() ? Optional.of(text) : Optional.empty();
    }

    /** Whether it is known and exactly this. */
    public boolean is(String expected) {
        return isKnown() && value().equals(expected);
    }

    /** {@code true} or {@code false}, also as YAML 1.1 and a quoted string write it; empty when unknown or neither. */
    public Optional<Boolean> asBoolean() {
        return known().flatMap(Booleans::parse);
    }

    /** A decimal whole number; empty when unknown or none. */
    public Optional<Long> asInteger() {
        return known().flatMap(Numbers::integer);
    }

    /**
     * The path on the disk that it names, relative to the directory of its file's project.
     *
     * @return empty when unknown, below a home directory, or not a path of this machine
     */
    public Optional<Path> asPath() {
        return inWorkingDirectory().known().flatMap(path -> HostPaths.resolve(base.directory(), path));
    }

    /**
     * The same path with {@code .} where it begins with {@code $PWD}: the directory that Compose is run in is presumed to be
     * the project's. Any other scalar as it is.
     *
     * @see <a href="https://docs.docker.com/reference/compose-file/interpolation/">interpolation</a>
     * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html">PWD</a>
     */
    public ConfigScalar inWorkingDirectory() {
        List<UnsetVariable> first =
                unset.stream().filter(variable -> variable.offset() == 0).toList();
        if (first.size() != 1 || !first.get(0).name().equals(WORKING_DIRECTORY) || !isRestOfPath(value())) {
            return this;
        }
        Text path = Text.builder(place())
                .append(HERE, first.get(0).span())
                .append(text)
                .build();
        List<UnsetVariable> others = unset.stream()
                .filter(variable -> variable.offset() > 0)
                .map(variable -> new UnsetVariable(variable.offset() + HERE.length(), variable.name(), variable.span()))
                .toList();
        return new ConfigScalar(path.usedAt(related()), kind, quoted, others, base, implied);
    }

    /** Whether the variable in front of it was all of the scalar, or is a directory of the path; else it is a part of a name. */
    private static boolean isRestOfPath(String rest) {
        return rest.isEmpty() || rest.startsWith("/") || rest.startsWith(":");
    }

    /**
     * The path as Compose prints it for a project: one that an extended or included file brings leads there from the
     * project's directory.
     */
    public String pathIn(Path project) {
        return base.in(project, value());
    }

    /** The part of a path that names somebody's home directory: {@code /home/ada}; empty when it is below none. */
    public Optional<ConfigScalar> homeDirectory() {
        return known().flatMap(HostPaths::homeDirectory).map(home -> slice(0, home.length()));
    }

    /** The part of the value, with the variables that are missing in it. */
    public ConfigScalar slice(int from, int to) {
        List<UnsetVariable> inside = unset.stream()
                .filter(variable -> from <= variable.offset() && variable.offset() <= to)
                .map(variable -> new UnsetVariable(variable.offset() - from, variable.name(), variable.span()))
                .toList();
        return new ConfigScalar(text.slice(from, to), ScalarKind.STRING, quoted, inside, base, implied);
    }

    public ConfigScalar slice(int from) {
        return slice(from, value().length());
    }

    /** The same scalar behind so many other characters, which are still to be put in. */
    public ConfigScalar shifted(int by) {
        List<UnsetVariable> moved = unset.stream()
                .map(variable -> new UnsetVariable(variable.offset() + by, variable.name(), variable.span()))
                .toList();
        return new ConfigScalar(text, kind, quoted, moved, base, implied);
    }

    public ConfigScalar as(ScalarKind other) {
        return new ConfigScalar(text, other, quoted, unset, base, implied);
    }

    /** The same scalar in other words, such as without quotes. */
    public ConfigScalar withText(Text other) {
        return new ConfigScalar(other, kind, quoted, unset, base, implied);
    }

    /** Where it was written; an unknown one stands where its scalar stands. */
    @Override
    public Span span() {
        return text.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return text.related();
    }

    @Override
    public ConfigScalar usedAt(RelatedSpan use) {
        return new ConfigScalar(text.usedAt(use), kind, quoted, unset, base, implied);
    }

    @Override
    public boolean isNull() {
        return kind == ScalarKind.NULL;
    }

    @Override
    public String typeName() {
        return kind.label();
    }

    @Override
    public String toString() {
        return value();
    }
}
