package io.github.containerlint.project.container;

import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.install.DependencyDirectory;
import io.github.containerlint.project.install.PythonEffects;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A start with {@code uv run}, which finds the environment that it runs in by itself.
 *
 * @param own the options of {@code uv run}, without those of the program that it starts
 * @see <a href="https://docs.astral.sh/uv/concepts/projects/config/#project-environment-path">the project's
 *     environment</a>
 * @see <a href="https://docs.astral.sh/uv/reference/cli/#uv-run">uv run</a>
 */
record UvRun(ProgramCall call, CommandOptions own) {
    private static final String[] VALUED = """
            --project --directory --python -p --group --no-group --only-group --extra --package --with --with-editable
            --with-requirements --env-file --config-file --cache-dir --index --default-index --index-url
            --extra-index-url --link-mode --module -m --no-install-package --color""".split("\\s+");

    /** The {@code uv run} that a container starts first; empty when it starts another program or no project is used. */
    static Optional<UvRun> of(EffectiveCommand command) {
        return command.programs().stream()
                .findFirst()
                .flatMap(ProgramCall::of)
                .filter(call -> call.is("uv"))
                .map(call -> new UvRun(call, CommandOptions.of(own(call), VALUED)))
                .filter(run -> run.own().isPositional(0, "run"))
                .filter(run -> !run.own().has("--no-project", "--isolated", "--script", "-s"));
    }

    /**
     * The arguments before the program: after {@code run} it is the first word that is no option and no option's value.
     */
    private static List<Argument> own(ProgramCall call) {
        List<Argument> arguments = call.arguments();
        int at = 0;
        boolean run = false;
        while (at < arguments.size()) {
            Argument argument = arguments.get(at);
            boolean option = argument.startsWith("-");
            if (run && !option) {
                break;
            }
            run |= argument.is("run");
            boolean valued = option && List.of(VALUED).contains(argument.known().value());
            at += valued ? 2 : 1;
        }
        return arguments.subList(0, Math.min(at, arguments.size()));
    }

    /** Returns true when {@code uv run} updates the environment before it starts the program. */
    boolean syncs() {
        return !own.has("--no-sync") && !call.isOn("UV_NO_SYNC");
    }

    /** Returns true when {@code uv run} may also update the lock file. */
    boolean locks() {
        return syncs() && !own.has("--frozen") && !call.isOn("UV_FROZEN");
    }

    /**
     * Returns true when {@code uv run} uses the environment: that of the project in its directory or above. Also true
     * when the directory is not known.
     */
    boolean mayUse(DependencyDirectory environment) {
        Optional<String> variable = call.variable("UV_PROJECT_ENVIRONMENT").filter(path -> !path.isEmpty());
        Optional<String> active =
                Optional.of("VIRTUAL_ENV").filter(name -> own.has("--active")).flatMap(call::variable);
        Optional<ContainerPath> project = project();
        return project.isEmpty()
                || active.or(() -> variable).or(() -> Optional.of(DirectoryKind.VIRTUALENV.usual())).stream()
                        .flatMap(path -> above(project.get()).map(directory -> directory.resolve(path)))
                        .anyMatch(environment.path()::equals);
    }

    private static Stream<ContainerPath> above(ContainerPath directory) {
        return Stream.concat(directory.upwards(), Stream.of(ContainerPath.ROOT));
    }

    private Optional<ContainerPath> project() {
        ShellCommand command = call.command();
        return PythonEffects.projectOf(call, own)
                .flatMap(path ->
                        command.directory().flatMap(ContainerPath::of).map(directory -> directory.resolve(path)));
    }

    /** The program that {@code uv run} starts; empty when it is not known. */
    Optional<Text> program() {
        return call.arguments().stream().skip(own(call).size()).findFirst().flatMap(Argument::value);
    }
}
