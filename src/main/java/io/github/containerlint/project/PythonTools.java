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
 * @see <a href="https://python-poetry.org/docs/configuration/#virtualenvsin-project">Poetry</a>
 * @see <a href="https://pipenv.pypa.io/en/latest/configuration.html">Pipenv</a>
 */
final class PythonTools {
    private static final String VENV = ".venv";
    private static final String INSTALLERS =
            "(pip|setuptools|wheel|uv|poetry|poetry-core|pipenv|pdm|virtualenv|hatch|pipx)([^A-Za-z0-9_.-].*)?";

    private PythonTools() {}

    static List<DependencyEffect> effects(ToolCall call, Map<ToolSetting, String> settings) {
        return switch (call.tool()) {
            case "uv" -> uv(call);
            case "venv", "virtualenv", "pyvenv" -> venv(call);
            case "poetry" -> poetry(call, settings);
            case "pipenv" -> pipenv(call);
            case "pdm" -> pdm(call, settings);
            case "conda", "mamba", "micromamba" -> List.of(new InstallsSystemWide(DependencyKind.VIRTUALENV));
            default -> isPip(call.tool()) ? pip(call) : List.of();
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

    private static List<DependencyEffect> uv(ToolCall call) {
        CommandOptions options = options(call);
        if (options.isPositional(0, "sync")) {
            return uvSync(call, options);
        }
        if (options.isPositional(0, "venv")) {
            return uvVenv(call, options);
        }
        boolean system = options.isPositional(0, "pip")
                && options.isPositional(1, "install", "sync")
                && (options.has("--system", "--target", "--prefix") || call.isOn("UV_SYSTEM_PYTHON"));
        boolean tool = options.isPositional(0, "tool") && options.isPositional(1, "install");
        return system || tool ? List.of(new InstallsSystemWide(DependencyKind.VIRTUALENV)) : List.of();
    }

    private static List<DependencyEffect> uvSync(ToolCall call, CommandOptions options) {
        if (options.has("--dry-run", "--check")) {
            return List.of();
        }
        Optional<String> directory = projectOf(call, options);
        if (directory.isEmpty()) {
            return elsewhere();
        }
        Optional<String> active = options.has("--active") ? call.variable("VIRTUAL_ENV") : Optional.empty();
        if (options.has("--active") && active.isEmpty()) {
            return elsewhere();
        }
        String environment =
                active.or(() -> call.variable("UV_PROJECT_ENVIRONMENT")).orElse(VENV);
        return List.of(fill(join(directory.get(), environment), "uv sync"));
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

    private static Optional<String> valueOf(CommandOptions options, String name, String otherwise) {
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

    private static List<DependencyEffect> poetry(ToolCall call, Map<ToolSetting, String> settings) {
        CommandOptions options = options(call);
        if (options.isPositional(0, "config")) {
            return poetryConfig(options);
        }
        if (!options.isPositional(0, "install", "sync") || options.has("--dry-run")) {
            return List.of();
        }
        String create = call.variable("POETRY_VIRTUALENVS_CREATE")
                .orElse(settings.getOrDefault(ToolSetting.POETRY_CREATE, "true"));
        if (ToolCall.isFalse(create)) {
            return List.of(new InstallsSystemWide(DependencyKind.VIRTUALENV));
        }
        String inProject = call.variable("POETRY_VIRTUALENVS_IN_PROJECT")
                .orElse(settings.getOrDefault(ToolSetting.POETRY_IN_PROJECT, "false"));
        return ToolCall.isTrue(inProject)
                ? inside(options, "poetry " + options.positionals().get(0), "-C", "--directory", "-P", "--project")
                : elsewhere();
    }

    private static List<DependencyEffect> poetryConfig(CommandOptions options) {
        if (options.isPositional(1, "virtualenvs.in-project")) {
            return configure(ToolSetting.POETRY_IN_PROJECT, options);
        }
        return options.isPositional(1, "virtualenvs.create")
                ? configure(ToolSetting.POETRY_CREATE, options)
                : List.of();
    }

    private static List<DependencyEffect> configure(ToolSetting setting, CommandOptions options) {
        return options.positional(2)
                .flatMap(Argument::value)
                .map(value -> List.<DependencyEffect>of(new Configures(setting, value.value())))
                .orElse(List.of());
    }

    private static List<DependencyEffect> pipenv(ToolCall call) {
        CommandOptions options = options(call);
        if (!options.isPositional(0, "install", "sync")) {
            return List.of();
        }
        if (options.has("--system")) {
            return List.of(new InstallsSystemWide(DependencyKind.VIRTUALENV));
        }
        return call.isOn("PIPENV_VENV_IN_PROJECT")
                ? List.of(fill(VENV, "pipenv " + options.positionals().get(0)))
                : elsewhere();
    }

    private static List<DependencyEffect> pdm(ToolCall call, Map<ToolSetting, String> settings) {
        CommandOptions options = options(call);
        if (options.isPositional(0, "config") && options.isPositional(1, "python.use_venv")) {
            return configure(ToolSetting.PDM_USE_VENV, options);
        }
        String useVenv = call.variable("PDM_USE_VENV").orElse(settings.getOrDefault(ToolSetting.PDM_USE_VENV, "true"));
        boolean none = options.has("-g", "--global", "--venv", "--dry-run") || ToolCall.isFalse(useVenv);
        return options.isPositional(0, "install", "sync") && !none
                ? inside(options, "pdm " + options.positionals().get(0), "-p", "--project")
                : List.of();
    }

    /** Into a virtual environment that another command made, unless none is active. */
    private static List<DependencyEffect> pip(ToolCall call) {
        CommandOptions options = options(call);
        boolean ownProgram =
                call.command().program().map(Text::value).orElse("").contains("/");
        boolean active = call.variable("VIRTUAL_ENV").isPresent() || ownProgram;
        if (!options.isPositional(0, "install") || installsToolsAlone(options)) {
            return List.of();
        }
        return active ? elsewhere() : List.of(new InstallsSystemWide(DependencyKind.VIRTUALENV));
    }

    /** {@code pip install poetry} brings no console script of the application. */
    private static boolean installsToolsAlone(CommandOptions options) {
        List<Argument> packages =
                options.positionals().subList(1, options.positionals().size());
        return !options.has("-r", "--requirement", "-e", "--editable")
                && packages.stream().allMatch(name -> name.known().value().matches(INSTALLERS));
    }

    private static List<DependencyEffect> inside(CommandOptions options, String maker, String... directoryOptions) {
        if (!options.has(directoryOptions)) {
            return List.of(fill(VENV, maker));
        }
        return options.value(directoryOptions)
                .flatMap(Argument::value)
                .map(directory -> List.<DependencyEffect>of(fill(join(directory.value(), VENV), maker)))
                .orElse(List.of());
    }

    private static List<DependencyEffect> elsewhere() {
        return List.of(new InstallsElsewhere(DependencyKind.VIRTUALENV));
    }

    private static Fills fill(String path, String maker) {
        return new Fills(DependencyKind.VIRTUALENV, path, maker);
    }

    static String join(String directory, String path) {
        return directory.isEmpty() || path.startsWith("/") ? path : directory + "/" + path;
    }
}
