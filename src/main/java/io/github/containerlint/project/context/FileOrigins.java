package io.github.containerlint.project.context;

import io.github.containerlint.dockerfile.instruction.Mount;
import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.dockerignore.GlobPattern;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.files.ContextPaths;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.Text;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds where the files come from that the commands of a stage find in their image. Without a known context, a file
 * that is copied by its own name comes from the context.
 */
public final class FileOrigins {
    private static final FileOrigin UNCLEAR = new FileOrigin.Unclear();

    private final List<Step> steps;
    private final Optional<ContextFiles> context;
    private final FileWrites changes = new FileWrites();
    private final Map<Step, Integer> positions = new IdentityHashMap<>();
    private final Map<Step, Optional<ContainerPath>> targets = new IdentityHashMap<>();

    public FileOrigins(Stage stage, ContextFiles context) {
        this(stage, Optional.of(context));
    }

    public FileOrigins(Stage stage, Optional<ContextFiles> context) {
        this.steps = stage.lineageSteps();
        this.context = context;
        steps.forEach(step -> positions.put(step, positions.size()));
    }

    /**
     * The origin of a file that a command finds. Mounts hide what was copied, and a later copy replaces an earlier one.
     *
     * @param command the command that finds the file, in a {@code RUN} of the stage or of a stage that it descends from
     */
    public FileOrigin of(ContainerPath file, Step run, ShellCommand command) {
        Stream<FileOrigin> mounted = run.instruction() instanceof Run instruction
                ? instruction.mounts().stream().flatMap(mount -> mounted(run, mount, file).stream())
                : Stream.empty();
        Stream<FileOrigin> changed = changes.may(run, command, file) ? Stream.of(UNCLEAR) : Stream.empty();
        Stream<FileOrigin> before = Stream.iterate(position(run) - 1, at -> at >= 0, at -> at - 1)
                .flatMap(at -> left(steps.get(at), file).stream());
        return Stream.of(mounted, changed, before)
                .flatMap(found -> found)
                .findFirst()
                .orElseGet(FileOrigin.Nowhere::new);
    }

    /** The origin of a file at the end of the stage. */
    public FileOrigin atEnd(ContainerPath file) {
        return Stream.iterate(steps.size() - 1, at -> at >= 0, at -> at - 1)
                .flatMap(at -> left(steps.get(at), file).stream())
                .findFirst()
                .orElseGet(FileOrigin.Nowhere::new);
    }

    /** The number of steps before this one, including those that the stage inherits. */
    public int position(Step step) {
        return positions.get(step);
    }

    /** The origin that a step gives to the path; empty when the step does not change it. */
    private Optional<FileOrigin> left(Step step, ContainerPath file) {
        return changes.may(step, file) ? Optional.of(UNCLEAR) : copied(step, file);
    }

    private Optional<FileOrigin> mounted(Step run, Mount mount, ContainerPath file) {
        if (!mount.type().equals("bind")) {
            return Optional.empty();
        }
        Optional<ContainerPath> target = mount.target().flatMap(path -> path(run, path));
        if (target.isEmpty()) {
            return Optional.of(UNCLEAR);
        }
        if (!target.get().isAtOrAbove(file)) {
            return Optional.empty();
        }
        Optional<Text> source = mount.source().isPresent()
                ? mount.source().flatMap(path -> run.expand(path).value())
                : Optional.of(Text.opaque("", mount.span()));
        if (mount.from().isPresent() || source.isEmpty()) {
            return Optional.of(UNCLEAR);
        }
        String path = ContextSources.clean(source.get().value());
        String rest = rest(target.get(), file);
        Optional<FileOrigin> found = context.isPresent() ? sent(path, rest, context.get()) : told(path, rest);
        return Optional.of(found.orElseGet(FileOrigin.Nowhere::new));
    }

    private Optional<FileOrigin> copied(Step step, ContainerPath file) {
        if (!(step.instruction() instanceof Transfer transfer)) {
            return Optional.empty();
        }
        Optional<ContainerPath> target = targets.computeIfAbsent(step, key -> path(key, transfer.destination()));
        if (target.filter(found -> !found.isAtOrAbove(file)).isPresent()) {
            return Optional.empty();
        }
        if (target.isEmpty() || bringsFromElsewhere(transfer)) {
            return Optional.of(UNCLEAR);
        }
        return transfer.contextSources().stream()
                .flatMap(source -> copied(step, source, rest(target.get(), file)).stream())
                .findFirst();
    }

    private static boolean bringsFromElsewhere(Transfer transfer) {
        return transfer.contextSources().size() < transfer.sources().size()
                || !transfer.heredocs().isEmpty()
                || transfer.syntax().flag("parents").isPresent()
                || transfer.syntax().flag("exclude").isPresent();
    }

    private Optional<FileOrigin> copied(Step step, Text written, String rest) {
        Optional<String> source = step.expand(written).value().map(Text::value);
        Optional<GlobPattern> pattern = source.flatMap(GlobPattern::of);
        if (pattern.isEmpty() || source.get().matches("(?i).*\\.(tar|tgz|tbz2|txz|tar\\.[a-z0-9]+)")) {
            return Optional.of(UNCLEAR);
        }
        if (context.isEmpty()) {
            return pattern.get().isLiteral() ? told(pattern.get().path(), rest) : Optional.of(UNCLEAR);
        }
        ContextFiles files = context.get();
        if (pattern.get().isLiteral()) {
            return taken(pattern.get().path(), rest, files);
        }
        String path = ContextSources.clean(source.get());
        String directory = ContextPaths.parent(path);
        if (directory.matches(".*[*?\\[\\\\].*")) {
            return Optional.of(UNCLEAR);
        }
        return files.names(directory).stream()
                .map(name -> ContextPaths.child(directory, name))
                .filter(pattern.get()::matches)
                .flatMap(found -> taken(found, rest, files).stream())
                .findFirst();
    }

    /**
     * The origin by a copy: a directory is copied with its contents, a file under the target's name or its own name.
     */
    private static Optional<FileOrigin> taken(String source, String rest, ContextFiles files) {
        if (!files.has(source)) {
            return isToCome(source, rest) ? Optional.of(UNCLEAR) : Optional.empty();
        }
        boolean directory = source.isEmpty() || files.isDirectory(source);
        String name = PathNames.last(source);
        return directory || rest.isEmpty()
                ? sent(source, rest, files)
                : Optional.of(rest).filter(name::equals).flatMap(own -> sent(source, "", files));
    }

    /** Returns true when a source that does not exist yet may be the file: it may be created before the build. */
    private static boolean isToCome(String source, String rest) {
        return rest.isEmpty() || source.equals(rest) || source.endsWith("/" + rest);
    }

    /**
     * The origin by the names alone: a source with the file's own name is the file; a source with another file's name
     * is not.
     */
    private static Optional<FileOrigin> told(String source, String rest) {
        String name = PathNames.last(source);
        if (isFile(name)) {
            return rest.isEmpty() || rest.equals(name) ? Optional.of(new FileOrigin.Context(source)) : Optional.empty();
        }
        return Optional.of(UNCLEAR);
    }

    /** Returns true when a name has the ending of a file; a directory may have one such as {@code conf.d}. */
    private static boolean isFile(String name) {
        return name.matches(".+\\.(?!d$)[A-Za-z0-9]{1,8}");
    }

    private static Optional<FileOrigin> sent(String source, String rest, ContextFiles files) {
        String separator = source.isEmpty() || rest.isEmpty() ? "" : "/";
        return Optional.of(source + separator + rest)
                .filter(path -> files.has(path) && !files.isDirectory(path) && files.isSent(path))
                .map(FileOrigin.Context::new);
    }

    private static Optional<ContainerPath> path(Step step, Text written) {
        return step.placed().resolve(written).map(Text::value).flatMap(ContainerPath::of);
    }

    /** The path relative to a directory above it, without a slash at its start. */
    private static String rest(ContainerPath directory, ContainerPath path) {
        return path.value().substring(directory.value().length()).replaceFirst("^/", "");
    }
}
