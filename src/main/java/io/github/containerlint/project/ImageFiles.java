package io.github.containerlint.project;

import io.github.containerlint.dockerfile.Mount;
import io.github.containerlint.dockerfile.Run;
import io.github.containerlint.dockerfile.Stage;
import io.github.containerlint.dockerfile.Step;
import io.github.containerlint.dockerfile.Transfer;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the file of the context that a command of a stage sees at a path of the image. */
final class ImageFiles {
    /** Programs that leave a file as it is. */
    private static final Set<String> READERS =
            Set.of("test", "[", "cat", "ls", "grep", "echo", "printf", "chmod", "chown", "head", "wc", "sha256sum");

    private final List<ContextSource> sources;
    private final ContextFiles context;
    private final Stage stage;
    private final Map<Step, List<ShellCommand>> commands = new IdentityHashMap<>();

    /** @param file empty when something puts one there whose contents nobody can know */
    private record Origin(Optional<SourceFile> file) {
        private static final Origin UNKNOWN = new Origin(Optional.empty());
    }

    ImageFiles(List<ContextSource> sources, ContextFiles context, Stage stage) {
        this.sources = List.copyOf(sources);
        this.context = context;
        this.stage = stage;
    }

    /**
     * The step where a working directory that only the base image can tell is {@code /}: files that are copied and read by
     * relative paths are the same whichever it is.
     */
    static Step placed(Step step) {
        Text root = Text.opaque("/", step.instruction().span().atStart());
        return new Step(
                step.instruction(),
                step.stage(),
                step.environment(),
                step.workdir()
                        .filter(directory -> directory.value().startsWith("/"))
                        .or(() -> Optional.of(root)),
                step.user(),
                step.shell());
    }

    /** Empty when it is no file of the context, or when an earlier command may have changed it. */
    Optional<SourceFile> read(ContainerPath path, Step step, ShellCommand command) {
        return mounted(step, path)
                .or(() -> changed(step, command, path))
                .or(() -> earlier(step).stream()
                        .flatMap(before -> origin(before, path).stream())
                        .findFirst())
                .flatMap(Origin::file);
    }

    /** The steps before one, the latest first. */
    private List<Step> earlier(Step step) {
        List<Step> steps = new ArrayList<>(stage.lineageSteps().stream()
                .takeWhile(before -> before != step)
                .toList());
        Collections.reverse(steps);
        return steps;
    }

    private Optional<Origin> origin(Step step, ContainerPath path) {
        if (step.instruction() instanceof Transfer transfer) {
            return copied(transfer, step, path);
        }
        return step.instruction() instanceof Run run ? changed(commands(run, step).stream(), path) : Optional.empty();
    }

    private Optional<Origin> mounted(Step step, ContainerPath path) {
        return step.instruction() instanceof Run run
                ? run.mounts().stream()
                        .flatMap(mount -> mounted(mount, step, path).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Origin> mounted(Mount mount, Step step, ContainerPath path) {
        Optional<ContainerPath> target = mount.target().flatMap(written -> resolve(step, written));
        if (target.filter(found -> found.isAtOrAbove(path)).isEmpty()) {
            return Optional.empty();
        }
        if (!mount.type().equals("bind") || mount.from().isPresent()) {
            return Optional.of(Origin.UNKNOWN);
        }
        Optional<String> source = mount.source().isEmpty()
                ? Optional.of("")
                : mount.source()
                        .flatMap(written -> step.expand(written).value())
                        .map(Text::value);
        return Optional.of(new Origin(source.flatMap(from -> sent(join(from, rest(target.get(), path))))));
    }

    private Optional<Origin> changed(Step step, ShellCommand command, ContainerPath path) {
        return step.instruction() instanceof Run run
                ? changed(
                        commands(run, step).stream()
                                .takeWhile(before -> !before.span().equals(command.span())),
                        path)
                : Optional.empty();
    }

    private List<ShellCommand> commands(Run run, Step step) {
        return commands.computeIfAbsent(step, key -> RunCommands.of(run, placed(key)));
    }

    private static Optional<Origin> changed(Stream<ShellCommand> commands, ContainerPath path) {
        return commands.anyMatch(command -> mayChange(command, path.name()))
                ? Optional.of(Origin.UNKNOWN)
                : Optional.empty();
    }

    private static boolean mayChange(ShellCommand command, String name) {
        boolean written = command.redirections().stream()
                .filter(redirection -> redirection.operator().value().startsWith(">"))
                .anyMatch(redirection -> redirection.target().raw().value().contains(name));
        boolean reads = command.name().filter(READERS::contains).isPresent()
                || ToolCall.of(command).flatMap(PipInstall::of).isPresent();
        return written
                || !reads
                        && command.arguments().stream()
                                .map(Argument::known)
                                .anyMatch(argument -> argument.value().endsWith(name));
    }

    private Optional<Origin> copied(Transfer transfer, Step step, ContainerPath path) {
        Optional<ContainerPath> target = resolve(step, transfer.destination());
        if (target.filter(found -> found.isAtOrAbove(path)).isEmpty()) {
            return Optional.empty();
        }
        List<ContextSource> own =
                sources.stream().filter(source -> source.step() == step).toList();
        boolean unknown = transfer.from().isPresent()
                || own.size() != transfer.sources().size()
                || transfer.syntax().flag("parents").isPresent();
        if (unknown) {
            return Optional.of(Origin.UNKNOWN);
        }
        String rest = rest(target.get(), path);
        Optional<Origin> found = own.stream()
                .flatMap(source -> taken(source, rest).flatMap(this::sent).stream())
                .findFirst()
                .map(file -> new Origin(Optional.of(file)));
        boolean expected = rest.isEmpty() || own.stream().anyMatch(source -> isToCome(source, rest));
        return expected ? found.or(() -> Optional.of(Origin.UNKNOWN)) : found;
    }

    /** The path in the context of what lies below the destination: a file brings itself, a directory its contents. */
    private Optional<String> taken(ContextSource source, String rest) {
        return switch (source.kind()) {
            case ROOT, DIRECTORY -> rest.isEmpty() ? Optional.empty() : Optional.of(source.child(rest));
            case FILE, ABSENT ->
                rest.isEmpty() || nameOf(source).equals(rest) ? Optional.of(source.path()) : Optional.empty();
            case GLOB -> matching(source.path(), rest);
        };
    }

    /** Whether the file is not there yet: something makes it before the build. */
    private static boolean isToCome(ContextSource source, String name) {
        return source.kind() == ContextSource.Kind.ABSENT && nameOf(source).equals(name);
    }

    private static String nameOf(ContextSource source) {
        return source.path().substring(source.path().lastIndexOf('/') + 1);
    }

    private Optional<String> matching(String pattern, String name) {
        String candidate = pattern.substring(0, pattern.lastIndexOf('/') + 1) + name;
        boolean matches = !name.isEmpty()
                && context.has(candidate)
                && PathGlob.problem(pattern).isEmpty()
                && new PathGlob(pattern).matches(Path.of(candidate));
        return matches ? Optional.of(candidate) : Optional.empty();
    }

    private Optional<SourceFile> sent(String path) {
        return context.isSent(path) ? context.read(path) : Optional.empty();
    }

    private static Optional<ContainerPath> resolve(Step step, Text path) {
        return placed(step).resolve(path).map(Text::value).flatMap(ContainerPath::of);
    }

    private static String join(String directory, String rest) {
        return ContainerPath.ROOT
                .resolve(directory)
                .resolve("./" + rest)
                .value()
                .substring(1);
    }

    /** What is left of a path below a directory, without a slash at its start. */
    private static String rest(ContainerPath directory, ContainerPath path) {
        return path.value().substring(directory.value().length()).replaceFirst("^/", "");
    }
}
