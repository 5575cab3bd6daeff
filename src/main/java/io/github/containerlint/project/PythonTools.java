package io.github.containerlint.project;

import io.github.containerlint.project.DependencyEffect.Configures;
import io.github.containerlint.project.DependencyEffect.Fills;
import io.github.containerlint.project.DependencyEffect.InstallsElsewhere;
import io.github.containerlint.project.DependencyEffect.InstallsSystemWide;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where Python's package managers put what they install.
 *
 * @see <a href="https://docs.astral.sh/uv/concepts/projects/config/#project-environment-path">uv</a>
 * @see <a href="https://pipenv.pypa.io/en/latest/configuration.html">Pipenv</a>
 * @see <a href="https://pdm-project.org/en/latest/usage/venv/">PDM</a>
 * @see <a href="https://rye.astral.sh/guide/sync/">Rye</a>
 */
final class PythonTools {
    private static final String VENV = ".venv";

    private PythonTools() {}

    static List<DependencyEffect> effects(ToolCall call, Map<ToolSetting, String> settings) {
        return switch (call.tool()) {
            case "uv" -> uv(call, settings);
            case "venv", "virtualenv", "pyvenv" -> venv(call);
            case "poetry" -> PoetryTools.effects(call, settings);
            case "pipenv" -> pipenv(call, settings);
            case "pdm" -> pdm(call, settings);
            case "rye" -> rye(call);
            case ".", "source" -> activate(call);
            default -> isPip(call.tool()) ? PipTools.effects(call, settings) : List.of();
        };
    }

    static boolean isPip(String tool) {
        return tool.matches("pip([23](\\.\\d+)?)?|pipx");
    }

    /** The arguments of such a tool, told apart. */
    static CommandOptions options(ToolCall call) {
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

    private static List<DependencyEffect> uv(ToolCall call, Map<ToolSetting, String> settings) {
        CommandOptions options = options(call);
        boolean adds = options.isPositional(0, "add") && !options.has("--no-sync", "--frozen", "--script");
        if (options.isPositional(0, "sync") || adds) {
            return uvSync(call, options, settings);
        }
        if (options.isPositional(0, "venv")) {
            return uvVenv(call, options);
        }
        if (options.isPositional(0, "pip") && options.isPositional(1, "install", "sync")) {
            return PipTools.uv(call, settings);
        }
        boolean tool = options.isPositional(0, "tool") && options.isPositional(1, "install");
        return tool ? systemWide() : List.of();
    }

    private static List<DependencyEffect> uvSync(
            ToolCall call, CommandOptions options, Map<ToolSetting, String> settings) {
        if (options.has("--dry-run", "--check")) {
            return List.of();
        }
        Optional<String> directory = projectOf(call, options);
        if (directory.isEmpty()) {
            return elsewhere();
        }
        Optional<String> active = options.has("--active") ? active(call, settings) : Optional.empty();
        if (options.has("--active") && active.isEmpty()) {
            return elsewhere();
        }
        String environment =
                active.or(() -> call.variable("UV_PROJECT_ENVIRONMENT")).orElse(VENV);
        return List.of(fill(
                join(directory.get(), environment),
                "uv " + options.positionals().get(0)));
    }

    private static List<DependencyEffect> uvVenv(ToolCall call, CommandOptions options) {
        if (options.positional(1).isPresent()) {
            return options.positional(1)
                    .flatMap(Argument::value)
                    .map(path -> List.<DependencyEffect>of(fill(path.value(), "uv venv")))
                    .orElse(List.of());
        }
        Optional<String> directory = projectOf(call, options);
        String environment = call.variable("UV_PROJECT_ENVIRONMENT").orElse(VENV);
        return directory
                .map(found -> List.<DependencyEffect>of(fill(join(found, environment), "uv venv")))
                .orElse(List.of());
    }

    /** Empty when it is given and not known. */
    static Optional<String> projectOf(ToolCall call, CommandOptions options) {
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

    private static List<DependencyEffect> venv(ToolCall call) {
        CommandOptions options = call.options("--prompt", "-p", "--python", "--extra-search-dir", "--app-data");
        String maker = call.tool().equals("venv") ? "python -m venv" : call.tool();
        return options.positional(0)
                .flatMap(Argument::value)
                .map(path -> List.<DependencyEffect>of(fill(path.value(), maker)))
                .orElse(List.of());
    }

    static List<DependencyEffect> configure(ToolSetting setting, CommandOptions options) {
        return options.positional(2)
                .flatMap(Argument::value)
                .map(value -> List.<DependencyEffect>of(new Configures(setting, value.value())))
                .orElse(List.of());
    }

    /** Pipenv gives an environment outside of the project a name of its own, unless it is told one. */
    private static List<DependencyEffect> pipenv(ToolCall call, Map<ToolSetting, String> settings) {
        CommandOptions options = options(call);
        if (!options.isPositional(0, "install", "sync", "update")) {
            return List.of();
        }
        if (options.has("--system")) {
            return systemWide();
        }
        String maker = "pipenv " + options.positionals().get(0);
        if (call.isOn("PIPENV_VENV_IN_PROJECT")) {
            return List.of(fill(VENV, maker));
        }
        Optional<String> active = active(call, settings).filter(path -> !call.isOn("PIPENV_IGNORE_VIRTUALENVS"));
        if (active.isPresent()) {
            return List.of(fill(active.get(), maker));
        }
        Optional<String> home = call.variable("WORKON_HOME")
                .or(() -> below(call, "XDG_DATA_HOME", "virtualenvs"))
                .or(() -> below(call, "HOME", ".local/share/virtualenvs"));
        Optional<String> named =
                call.variable("PIPENV_CUSTOM_VENV_NAME").flatMap(name -> home.map(path -> join(path, name)));
        return named.map(path -> List.<DependencyEffect>of(fill(path, maker)))
                .or(() ->
                        home.map(path -> List.<DependencyEffect>of(new Fills(DependencyKind.VIRTUALENVS, path, maker))))
                .orElseGet(PythonTools::elsewhere);
    }

    /** A directory below the one that a variable names. */
    static Optional<String> below(ToolCall call, String variable, String path) {
        return call.variable(variable)
                .filter(directory -> !directory.isEmpty())
                .map(directory -> join(directory, path));
    }

    private static List<DependencyEffect> pdm(ToolCall call, Map<ToolSetting, String> settings) {
        CommandOptions options = options(call);
        if (options.isPositional(0, "config") && options.isPositional(1, "python.use_venv")) {
            return configure(ToolSetting.PDM_USE_VENV, options);
        }
        String useVenv = call.variable("PDM_USE_VENV").orElse(settings.getOrDefault(ToolSetting.PDM_USE_VENV, "true"));
        boolean none = options.has("-g", "--global", "--venv", "--dry-run") || ToolCall.isFalse(useVenv);
        if (!options.isPositional(0, "install", "sync", "add", "update") || none) {
            return List.of();
        }
        String maker = "pdm " + options.positionals().get(0);
        return active(call, settings)
                .filter(path -> !call.isOn("PDM_IGNORE_ACTIVE_VENV"))
                .map(path -> List.<DependencyEffect>of(fill(path, maker)))
                .orElseGet(() -> inside(options, maker, "-p", "--project"));
    }

    private static List<DependencyEffect> rye(ToolCall call) {
        CommandOptions options = call.options("--pyproject");
        boolean adds = options.isPositional(0, "add") && options.has("--sync");
        return options.isPositional(0, "sync") || adds
                ? List.of(fill(
                        valueOf(options, "--pyproject", "")
                                .map(file -> join(file.replaceFirst("/?pyproject\\.toml$", ""), VENV))
                                .orElse(VENV),
                        "rye " + options.positionals().get(0)))
                : List.of();
    }

    /** {@code . DIR/bin/activate} holds for the commands that follow in the same RUN. */
    private static List<DependencyEffect> activate(ToolCall call) {
        return call.arguments().stream()
                .limit(1)
                .flatMap(argument -> argument.value().stream())
                .filter(script -> script.value().endsWith("/bin/activate"))
                .flatMap(script -> call
                        .command()
                        .directory()
                        .flatMap(ContainerPath::of)
                        .map(directory -> directory.resolve(script + "/../.."))
                        .stream())
                .<DependencyEffect>map(
                        environment -> new Configures(ToolSetting.ACTIVE_ENVIRONMENT, environment.value()))
                .toList();
    }

    /** The virtual environment that is active where the command runs. */
    static Optional<String> active(ToolCall call, Map<ToolSetting, String> settings) {
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
