package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.facts.PathKind;
import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.project.container.ContainerStart;
import io.github.containerlint.project.install.DependencyDirectory;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells where an image may have a program or a module outside of its dependency directories. */
final class ProgramPlaces {
    private static final Pattern LOGIN = Pattern.compile("-[a-z]*[il][a-z]*|--login");

    private ProgramPlaces() {}

    /** Returns true when a script, or a shell that first changes its PATH, may find the program of the command. */
    static boolean isDecidedElsewhere(ContainerStart launch) {
        EffectiveCommand command = launch.command();
        List<ShellCommand> programs = command.programs();
        boolean ownShell = command.principal().shellForm()
                && launch.image().state().shell().stream()
                        .map(Text::value)
                        .anyMatch(word -> LOGIN.matcher(word).matches() || ProgramKind.CONDA.has(PathNames.last(word)));
        return ownShell
                || startsLoginShell(command)
                || !command.scripts().isEmpty()
                || command.context().environment().containsKey("BASH_ENV")
                || programs.stream().anyMatch(ProgramPlaces::mayChangePath)
                || launch.image().steps().stream().anyMatch(step -> bringsSystem(step));
    }

    private static boolean startsLoginShell(EffectiveCommand command) {
        List<Text> words = command.words();
        return words.stream().limit(1).map(word -> PathNames.last(word.value())).anyMatch(ProgramKind.SHELL::has)
                && words.stream()
                        .skip(1)
                        .map(Text::value)
                        .takeWhile(word -> word.startsWith("-"))
                        .anyMatch(word -> LOGIN.matcher(word).matches());
    }

    private static boolean mayChangePath(ShellCommand command) {
        return command.isProgram("source", ".", "export", "activate", "eval")
                || command.assignments().stream()
                        .anyMatch(assignment -> assignment.name().value().equals("PATH"));
    }

    /** Returns true when a copy from another stage or image may put packages into the system's directories. */
    private static boolean bringsSystem(Step step) {
        return step.instruction() instanceof Transfer transfer
                && transfer.from().isPresent()
                && step.resolve(transfer.destination())
                        .map(Text::value)
                        .flatMap(ContainerPath::of)
                        .map(target -> PathKind.PACKAGES.has(target.value())
                                || isBelow(target, PathKind.LIBRARIES)
                                || isBelow(target, PathKind.PROGRAMS)
                                        && transfer.sources().stream().anyMatch(ProgramPlaces::isDirectory))
                        .orElse(true);
    }

    private static boolean isBelow(ContainerPath path, PathKind kind) {
        return path.upwards().map(ContainerPath::value).anyMatch(kind::has);
    }

    private static boolean isDirectory(Text source) {
        return source.value().matches(".*(/|/bin/?|\\*|\\$.*)");
    }

    /**
     * Returns true when a {@code RUN} mentions programs of the directories without PATH: a link, a copy, a line in a
     * profile.
     */
    static boolean mayBeLinked(ImageBuild image, List<DependencyDirectory> directories) {
        return commands(image)
                .filter(command -> command.isProgram(ProgramKind.LINKS))
                .flatMap(command -> command.arguments().stream())
                .anyMatch(argument -> directories.stream()
                        .flatMap(directory -> directory.programs().stream())
                        .anyMatch(programs -> mentions(argument, programs)));
    }

    private static boolean mentions(Argument argument, ContainerPath programs) {
        String parent = programs.resolve("..").name();
        return argument.known().value().contains(parent + "/" + programs.name());
    }

    /**
     * Returns true when the image may have a program of that name elsewhere: in a system package, a global install, a
     * copy.
     */
    static boolean isPlaced(ImageBuild image, String program) {
        return isSystemPackage(image, program)
                || commands(image).anyMatch(command -> mayInstallGlobally(command, program))
                || commands(image)
                        .flatMap(command -> command.arguments().stream())
                        .anyMatch(argument -> argument.known().value().matches(".*/" + Pattern.quote(program)))
                || image.steps().stream().anyMatch(step -> copies(step, program));
    }

    private static boolean mayInstallGlobally(ShellCommand command, String program) {
        boolean global = command.isProgram(ProgramKind.INSTALLS_GLOBALLY)
                        && command.arguments().stream()
                                .anyMatch(argument ->
                                        argument.is("-g") || argument.is("--global") || argument.is("global"))
                || command.isProgram(ProgramKind.ALWAYS_GLOBAL);
        return global
                && command.arguments().stream()
                        .anyMatch(argument ->
                                !argument.complete() || argument.known().value().contains(program));
    }

    private static boolean copies(Step step, String program) {
        return step.instruction() instanceof Transfer transfer
                && Stream.concat(transfer.sources().stream(), Stream.of(transfer.destination()))
                        .anyMatch(path -> path.value().matches("(.*/)?" + Pattern.quote(program) + "(\\.[a-z]+)?"));
    }

    /**
     * Returns true when the system's own package of that name is installed: {@code gunicorn}, {@code python3-gunicorn}.
     */
    static boolean isSystemPackage(ImageBuild image, String program) {
        String name = Pattern.quote(PythonProject.normalized(program));
        return commands(image)
                .filter(command -> command.isProgram(ProgramKind.SYSTEM_PACKAGES))
                .flatMap(command -> command.arguments().stream())
                .anyMatch(argument -> argument.known().value().matches("(py(thon)?3?-)?" + name + "([=<>~].*)?"));
    }

    /** Returns true when a variable may lead Python to packages in another place. */
    static boolean mayImportElsewhere(ContainerStart launch) {
        return Stream.of("PYTHONPATH", "PYTHONHOME").anyMatch(name -> launch.mayHave(name, "site-packages"));
    }

    private static Stream<ShellCommand> commands(ImageBuild image) {
        return image.steps().stream()
                .filter(step -> step.instruction() instanceof Run)
                .flatMap(step -> step.commands().stream());
    }
}
