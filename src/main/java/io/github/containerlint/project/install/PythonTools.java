package io.github.containerlint.project.install;

import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.install.DependencyEffect.Configures;
import io.github.containerlint.project.install.DependencyEffect.Fills;
import io.github.containerlint.project.packages.PipInstall;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where Python's package managers install.
 *
 * @see <a href="https://docs.astral.sh/uv/concepts/projects/config/#project-environment-path">uv</a>
 * @see <a href="https://pipenv.pypa.io/en/latest/configuration.html">Pipenv</a>
 * @see <a href="https://pdm-project.org/en/latest/usage/venv/">PDM</a>
 * @see <a href="https://rye.astral.sh/guide/sync/">Rye</a>
 */
public final class PythonTools {
    private PythonTools() {}

    static List<DependencyEffect> effects(ProgramCall call, Map<ToolSetting, String> settings) {
        return switch (call.tool()) {
            case "uv" -> uv(call, settings);
            case "venv", "virtualenv", "pyvenv" -> venv(call);
            case "poetry" -> PoetryTools.effects(call, settings);
            case "pipenv" -> pipenv(call, settings);
            case "pdm" -> pdm(call, settings);
            case "rye" -> rye(call);
            case ".", "source" -> activate(call);
            default -> PipInstall.isPip(call.tool()) ? PipTools.effects(call, settings) : List.of();
        };
    }

    private static List<DependencyEffect> uv(ProgramCall call, Map<ToolSetting, String> settings) {
        CommandOptions options = PythonEffects.options(call);
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
        return tool ? PythonEffects.systemWide() : List.of();
    }

    private static List<DependencyEffect> uvSync(
            ProgramCall call, CommandOptions options, Map<ToolSetting, String> settings) {
        if (options.has("--dry-run", "--check")) {
            return List.of();
        }
        Optional<String> directory = PythonEffects.projectOf(call, options);
        if (directory.isEmpty()) {
            return PythonEffects.elsewhere();
        }
        Optional<String> active = options.has("--active") ? PythonEffects.active(call, settings) : Optional.empty();
        if (options.has("--active") && active.isEmpty()) {
            return PythonEffects.elsewhere();
        }
        String environment =
                active.or(() -> call.variable("UV_PROJECT_ENVIRONMENT")).orElse(PythonEffects.VENV);
        return List.of(PythonEffects.fill(
                PythonEffects.join(directory.get(), environment),
                "uv " + options.positionals().get(0)));
    }

    private static List<DependencyEffect> uvVenv(ProgramCall call, CommandOptions options) {
        if (options.positional(1).isPresent()) {
            return options.positional(1)
                    .flatMap(Argument::value)
                    .map(path -> List.<DependencyEffect>of(PythonEffects.fill(path.value(), "uv venv")))
                    .orElse(List.of());
        }
        Optional<String> directory = PythonEffects.projectOf(call, options);
        String environment = call.variable("UV_PROJECT_ENVIRONMENT").orElse(PythonEffects.VENV);
        return directory
                .map(found -> List.<DependencyEffect>of(
                        PythonEffects.fill(PythonEffects.join(found, environment), "uv venv")))
                .orElse(List.of());
    }

    private static List<DependencyEffect> venv(ProgramCall call) {
        CommandOptions options = call.options("--prompt", "-p", "--python", "--extra-search-dir", "--app-data");
        String maker = call.tool().equals("venv") ? "python -m venv" : call.tool();
        return options.positional(0)
                .flatMap(Argument::value)
                .map(path -> List.<DependencyEffect>of(PythonEffects.fill(path.value(), maker)))
                .orElse(List.of());
    }

    /**
     * The effect of Pipenv, which generates the name of an environment outside of the project unless a variable sets
     * it.
     */
    private static List<DependencyEffect> pipenv(ProgramCall call, Map<ToolSetting, String> settings) {
        CommandOptions options = PythonEffects.options(call);
        if (!options.isPositional(0, "install", "sync", "update")) {
            return List.of();
        }
        if (options.has("--system")) {
            return PythonEffects.systemWide();
        }
        String maker = "pipenv " + options.positionals().get(0);
        if (call.isOn("PIPENV_VENV_IN_PROJECT")) {
            return List.of(PythonEffects.fill(PythonEffects.VENV, maker));
        }
        Optional<String> active =
                PythonEffects.active(call, settings).filter(path -> !call.isOn("PIPENV_IGNORE_VIRTUALENVS"));
        if (active.isPresent()) {
            return List.of(PythonEffects.fill(active.get(), maker));
        }
        Optional<String> home = call.variable("WORKON_HOME")
                .or(() -> PythonEffects.below(call, "XDG_DATA_HOME", "virtualenvs"))
                .or(() -> PythonEffects.below(call, "HOME", ".local/share/virtualenvs"));
        Optional<String> named = call.variable("PIPENV_CUSTOM_VENV_NAME")
                .flatMap(name -> home.map(path -> PythonEffects.join(path, name)));
        return named.map(path -> List.<DependencyEffect>of(PythonEffects.fill(path, maker)))
                .or(() ->
                        home.map(path -> List.<DependencyEffect>of(new Fills(DependencyKind.VIRTUALENVS, path, maker))))
                .orElseGet(PythonEffects::elsewhere);
    }

    private static List<DependencyEffect> pdm(ProgramCall call, Map<ToolSetting, String> settings) {
        CommandOptions options = PythonEffects.options(call);
        if (options.isPositional(0, "config") && options.isPositional(1, "python.use_venv")) {
            return PythonEffects.configure(ToolSetting.PDM_USE_VENV, options);
        }
        String useVenv = call.variable("PDM_USE_VENV").orElse(settings.getOrDefault(ToolSetting.PDM_USE_VENV, "true"));
        boolean none = options.has("-g", "--global", "--venv", "--dry-run") || ProgramCall.isFalse(useVenv);
        if (!options.isPositional(0, "install", "sync", "add", "update") || none) {
            return List.of();
        }
        String maker = "pdm " + options.positionals().get(0);
        return PythonEffects.active(call, settings)
                .filter(path -> !call.isOn("PDM_IGNORE_ACTIVE_VENV"))
                .map(path -> List.<DependencyEffect>of(PythonEffects.fill(path, maker)))
                .orElseGet(() -> PythonEffects.inside(options, maker, "-p", "--project"));
    }

    private static List<DependencyEffect> rye(ProgramCall call) {
        CommandOptions options = call.options("--pyproject");
        boolean adds = options.isPositional(0, "add") && options.has("--sync");
        return options.isPositional(0, "sync") || adds
                ? List.of(PythonEffects.fill(
                        PythonEffects.valueOf(options, "--pyproject", "")
                                .map(file -> PythonEffects.join(
                                        file.replaceFirst("/?pyproject\\.toml$", ""), PythonEffects.VENV))
                                .orElse(PythonEffects.VENV),
                        "rye " + options.positionals().get(0)))
                : List.of();
    }

    /** The effect of {@code . DIR/bin/activate}: the environment is active for the later commands in the same RUN. */
    private static List<DependencyEffect> activate(ProgramCall call) {
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
}
