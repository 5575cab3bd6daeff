package io.github.containerlint.project.install;

import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.instruction.Workdir;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.image.BaseImage;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.shell.ShellContext;
import io.github.containerlint.source.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the directory and the variables with which the shells of a stage start. The Dockerfile's own settings come
 * first; the others come from its base image and from the accounts that it creates.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#user">the user and its home directory</a>
 */
final class StartingPoints {
    private static final String HOME = "HOME";

    private final List<Step> steps;
    private final Optional<BaseImage> base;
    private final Optional<String> baseDirectory;

    StartingPoints(Stage stage, Optional<BaseImage> base) {
        this.steps = stage.lineageSteps();
        this.base = base;
        this.baseDirectory = stage.root().image().flatMap(image -> base.flatMap(known -> known.workdir(image)));
    }

    ShellContext of(Step step) {
        ShellContext written = step.shellContext();
        Map<String, String> variables = new HashMap<>(written.environment());
        base.ifPresent(image -> image.environment().forEach((name, value) -> add(variables, name, value, step)));
        home(step).ifPresent(directory -> add(variables, HOME, directory, step));
        boolean placed = steps.stream()
                .takeWhile(earlier -> earlier != step)
                .anyMatch(earlier -> earlier.instruction() instanceof Workdir);
        Optional<String> directory = written.directory().or(() -> baseDirectory.filter(known -> !placed));
        return new ShellContext(directory, variables);
    }

    /** Adds a value, unless an {@code ENV} sets the variable, even to a value that cannot be known. */
    private static void add(Map<String, String> variables, String name, String value, Step step) {
        if (step.environment().variable(name) == Variable.UNKNOWN) {
            variables.putIfAbsent(name, value);
        }
    }

    /** The home directory of the user that runs the step. */
    private Optional<String> home(Step step) {
        if (step.user().isEmpty()) {
            return Optional.of("/root");
        }
        String user = step.user().get().value().replaceFirst(":.*", "");
        if (user.equals("root") || user.equals("0")) {
            return Optional.of("/root");
        }
        return steps.stream()
                .takeWhile(earlier -> earlier != step)
                .filter(earlier -> earlier.instruction() instanceof Run)
                .flatMap(earlier -> earlier.commands().stream())
                .flatMap(command -> home(command, user).stream())
                .reduce((first, second) -> second);
    }

    /** The home directory of the user's account, if the command creates it. */
    private static Optional<String> home(ShellCommand command, String user) {
        if (!command.isProgram("useradd", "adduser")) {
            return Optional.empty();
        }
        String[] homes = command.isProgram("useradd")
                ? new String[] {"-d", "--home-dir", "--home"}
                : new String[] {"-h", "--home"};
        CommandOptions options = command.options(
                "-d",
                "--home-dir",
                "--home",
                "-h",
                "-s",
                "--shell",
                "-u",
                "--uid",
                "-g",
                "--gid",
                "-G",
                "--groups",
                "-c",
                "--comment",
                "--gecos",
                "--ingroup",
                "-b",
                "--base-dir",
                "-k",
                "--skel",
                "-p",
                "--password",
                "-K");
        boolean named = options.positional(0).filter(name -> name.is(user)).isPresent();
        if (!named || options.has("-b", "--base-dir")) {
            return Optional.empty();
        }
        return options.has(homes)
                ? options.value(homes).flatMap(Argument::value).map(Text::value)
                : Optional.of("/home/" + user);
    }
}
