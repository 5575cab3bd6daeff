package io.github.containerlint.project.install;

import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.install.DependencyEffect.Configures;
import io.github.containerlint.project.install.DependencyEffect.Fills;
import io.github.containerlint.project.install.DependencyEffect.InstallsElsewhere;
import io.github.containerlint.project.install.DependencyEffect.InstallsSystemWide;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what commands of Python's package managers have in common: options, project directories and effects. */
public final class PythonEffects {
    /** Where a virtual environment lies unless another place is named. */
    static final String VENV = DirectoryKind.VIRTUALENV.usual();

    private PythonEffects() {}

    /** The arguments of a Python package manager, separated into options and other words. */
    public static CommandOptions options(ProgramCall call) {
        return switch (call.tool()) {
            case "uv" ->
                call.options(
                        "--project",
                        "--directory",
                        "--python",
                        "-p",
                        "--group",
                        "--extra",
                        "--no-group",
                        "--package",
                        "--config-file",
                        "--cache-dir",
                        "--index-url",
                        "--prompt",
                        "--only-group",
                        "--no-install-package",
                        "--index",
                        "--link-mode");
            case "poetry" ->
                call.options(
                        "-C",
                        "--directory",
                        "-P",
                        "--project",
                        "--only",
                        "--with",
                        "--without",
                        "-E",
                        "--extras",
                        "--dir");
            case "pipenv" -> call.options("--python", "--categories", "-r", "--requirements", "-e");
            case "pdm" ->
                call.options("-p", "--project", "-G", "--group", "-L", "--lockfile", "--venv", "-c", "--config");
            default -> call.options("-r", "--requirement", "-c", "-t", "--target", "--prefix", "-i", "--index-url");
        };
    }

    /** The project's directory, relative to the command's; empty when an option gives it and its value is not known. */
    public static Optional<String> projectOf(ProgramCall call, CommandOptions options) {
        Optional<String> directory = valueOf(options, "--directory", "");
        Optional<String> project =
                valueOf(options, "--project", call.variable("UV_PROJECT").orElse(""));
        return directory.flatMap(outer -> project.map(inner -> join(outer, inner)));
    }

    static Optional<String> valueOf(CommandOptions options, String name, String otherwise) {
        return options.has(name)
                ? options.value(name).flatMap(Argument::value).map(Text::value)
                : Optional.of(otherwise);
    }

    static List<DependencyEffect> configure(ToolSetting setting, CommandOptions options) {
        return options.positional(2)
                .flatMap(Argument::value)
                .map(value -> List.<DependencyEffect>of(new Configures(setting, value.value())))
                .orElse(List.of());
    }

    /** A path below the directory in a variable; empty where the variable is not set. */
    static Optional<String> below(ProgramCall call, String variable, String path) {
        return call.variable(variable)
                .filter(directory -> !directory.isEmpty())
                .map(directory -> join(directory, path));
    }

    /** The virtual environment that is active when the command runs. */
    static Optional<String> active(ProgramCall call, Map<ToolSetting, String> settings) {
        return Optional.ofNullable(settings.get(ToolSetting.ACTIVE_ENVIRONMENT))
                .or(() -> call.variable("VIRTUAL_ENV"))
                .filter(path -> !path.isEmpty());
    }

    static List<DependencyEffect> inside(CommandOptions options, String maker, String... directoryOptions) {
        if (!options.has(directoryOptions)) {
            return List.of(fill(VENV, maker));
        }
        return options.value(directoryOptions)
                .flatMap(Argument::value)
                .map(directory -> List.<DependencyEffect>of(fill(join(directory.value(), VENV), maker)))
                .orElse(List.of());
    }

    static List<DependencyEffect> systemWide() {
        return List.of(new InstallsSystemWide(DependencyKind.VIRTUALENV));
    }

    static List<DependencyEffect> elsewhere() {
        return List.of(new InstallsElsewhere(DependencyKind.VIRTUALENV));
    }

    static Fills fill(String path, String maker) {
        return new Fills(DependencyKind.VIRTUALENV, path, maker);
    }

    static String join(String directory, String path) {
        return directory.isEmpty() || path.startsWith("/") ? path : directory + "/" + path;
    }
}
