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
 * A single value: its text, its type in YAML, and the variables in it that have no value.
 *
 * <p>Where a variable has no value Compose puts in an empty string. {@link #value()} holds that; {@link #known()} is
 * empty then, so that a rule that asks for it is silent without further checks.
 *
 * @param quoted whether it was written in quotes or as a block
 * @param unset the variables in it that have no value
 * @param base the directory that a relative path in the value is relative to
 * @param implied whether the value stands in no file: Compose takes it where a key is left out
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

    /** A string without variables, such as a key or a default; {@code directory} is the directory of its file. */
    public static ConfigScalar of(Text text, Path directory) {
        return new ConfigScalar(text, ScalarKind.STRING, false, List.of(), PathBase.own(directory), false);
    }

    /** A value that stands in no file: Compose takes it where a key is left out. */
    public static ConfigScalar absent(Text text, ScalarKind kind) {
        Path directory = text.place().file().location().toAbsolutePath().getParent();
        return new ConfigScalar(text, kind, false, List.of(), PathBase.own(directory), true);
    }

    /** A value that stands in no file and follows from this one. */
    public ConfigScalar implied(String value, ScalarKind other) {
        Text text = Text.opaque(value, place());
        return new ConfigScalar(text, other, false, List.of(), base, true);
    }

    /** The missing value of this scalar, which is a name alone; it is as unknown as the name. */
    public ConfigScalar withoutValue() {
        return new ConfigScalar(Text.opaque("", place()), ScalarKind.NULL, false, unset, base, true);
    }

    /** Whether the scalar stands in a file; a default that Compose puts in does not. */
    public boolean isWritten() {
        return !implied;
    }

    /** The place of the scalar in its own file, also where its parts come from variables. */
    public Span place() {
        return text.place();
    }

    /** The value as Compose sees it, with an empty string for each variable without a value. */
    public String value() {
        return text.value();
    }

    /** Whether every variable in the scalar has a value. */
    public boolean isKnown() {
        return unset.isEmpty();
    }

    /** The value; empty when a part of it is not known. */
    public Optional<String> known() {
        return isKnown() ? Optional.of(value()) : Optional.empty();
    }

    /** The text; empty when a part of it is not known. */
    public Optional<Text> knownText() {
        return isKnown() ? Optional.of(text) : Optional.empty();
    }

    /** Whether the value is known and equal to {@code expected}. */
    public boolean is(String expected) {
        return isKnown() && value().equals(expected);
    }

    /** The boolean value, also as YAML 1.1 and a quoted string write it; empty when it is unknown or no boolean. */
    public Optional<Boolean> asBoolean() {
        return known().flatMap(Booleans::parse);
    }

    /** The value as a decimal whole number; empty when it is unknown or is no such number. */
    public Optional<Long> asInteger() {
        return known().flatMap(Numbers::integer);
    }

    /**
     * The path on the disk that the value names, which is relative to the directory of its file's project.
     *
     * @return empty when unknown, below a home directory, or not a path of this machine
     */
    public Optional<Path> asPath() {
        return inWorkingDirectory().known().flatMap(path -> HostPaths.resolve(base.directory(), path));
    }

    /**
     * The same path with {@code .} in place of a leading {@code $PWD}, because Compose is assumed to run in the
     * project's directory; any other scalar unchanged.
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

    /**
     * Whether the variable before this text was the whole scalar or a directory of the path; else it is a part of a
     * name.
     */
    private static boolean isRestOfPath(String rest) {
        return rest.isEmpty() || rest.startsWith("/") || rest.startsWith(":");
    }

    /**
     * The path as Compose prints it for a project; a path from an extended or included file is made relative to the
     * project's directory.
     */
    public String pathIn(Path project) {
        return base.in(project, value());
    }

    /**
     * The part of the path that names a user's home directory, such as {@code /home/ada}; empty when it is below none.
     */
    public Optional<ConfigScalar> homeDirectory() {
        return known().flatMap(HostPaths::homeDirectory).map(home -> slice(0, home.length()));
    }

    /** The part of the value between two offsets, with the variables that are missing in it. */
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

    /** The same scalar with its unset variables moved by so many characters, which are still to be put in before it. */
    public ConfigScalar shifted(int by) {
        List<UnsetVariable> moved = unset.stream()
                .map(variable -> new UnsetVariable(variable.offset() + by, variable.name(), variable.span()))
                .toList();
        return new ConfigScalar(text, kind, quoted, moved, base, implied);
    }

    public ConfigScalar as(ScalarKind other) {
        return new ConfigScalar(text, other, quoted, unset, base, implied);
    }

    /** The same scalar with another text, such as one without quotes. */
    public ConfigScalar withText(Text other) {
        return new ConfigScalar(other, kind, quoted, unset, base, implied);
    }

    /** Where the value was written; an unknown value stands where its scalar stands. */
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
