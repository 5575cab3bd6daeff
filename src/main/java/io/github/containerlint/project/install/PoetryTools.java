package io.github.containerlint.project.install;

import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.install.DependencyEffect.Fills;
import io.github.containerlint.shell.CommandOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where Poetry installs.
 *
 * @see <a href="https://python-poetry.org/docs/configuration/">its settings</a>
 */
final class PoetryTools {
    private static final String CACHE = "{cache-dir}";
    private static final Map<String, ToolSetting> SETTINGS = Map.of(
            "in-project", ToolSetting.POETRY_IN_PROJECT,
            "create", ToolSetting.POETRY_CREATE,
            "path", ToolSetting.POETRY_PATH,
            "cache-dir", ToolSetting.POETRY_CACHE);

    private PoetryTools() {}

    /** The setting for a key of {@code poetry.toml} or {@code poetry config}, written without {@code virtualenvs.}. */
    static ToolSetting setting(String key) {
        return SETTINGS.get(key);
    }

    static List<DependencyEffect> effects(ProgramCall call, Map<ToolSetting, String> settings) {
        CommandOptions options = PythonEffects.options(call);
        if (options.isPositional(0, "config")) {
            return options.positional(1)
                    .map(key -> key.toString().replaceFirst("^virtualenvs\\.", ""))
                    .map(SETTINGS::get)
                    .map(setting -> PythonEffects.configure(setting, options))
                    .orElse(List.of());
        }
        boolean installs = options.isPositional(0, "install", "sync", "add", "update");
        return installs && !options.has("--dry-run", "--lock") ? install(call, options, settings) : List.of();
    }

    private static List<DependencyEffect> install(
            ProgramCall call, CommandOptions options, Map<ToolSetting, String> settings) {
        if (ProgramCall.isFalse(given(call, settings, "VIRTUALENVS_CREATE", ToolSetting.POETRY_CREATE, "true"))) {
            return PythonEffects.systemWide();
        }
        String maker = "poetry " + options.positionals().get(0);
        Optional<String> active = PythonEffects.active(call, settings);
        if (active.isPresent()) {
            return List.of(PythonEffects.fill(active.get(), maker));
        }
        String inProject = given(call, settings, "VIRTUALENVS_IN_PROJECT", ToolSetting.POETRY_IN_PROJECT, "false");
        return ProgramCall.isTrue(inProject)
                ? PythonEffects.inside(options, maker, "-C", "--directory", "-P", "--project")
                : directory(call, settings)
                        .map(path -> List.<DependencyEffect>of(new Fills(DependencyKind.VIRTUALENVS, path, maker)))
                        .orElseGet(PythonEffects::elsewhere);
    }

    /** The directory in which Poetry creates environments with generated names; empty when it cannot be known. */
    private static Optional<String> directory(ProgramCall call, Map<ToolSetting, String> settings) {
        String written = given(call, settings, "VIRTUALENVS_PATH", ToolSetting.POETRY_PATH, CACHE + "/virtualenvs");
        Optional<String> path = written.startsWith(CACHE)
                ? cache(call, settings).map(cache -> cache + written.substring(CACHE.length()))
                : Optional.of(written);
        return path.filter(found -> !found.contains("{"));
    }

    private static Optional<String> cache(ProgramCall call, Map<ToolSetting, String> settings) {
        String given = given(call, settings, "CACHE_DIR", ToolSetting.POETRY_CACHE, "");
        return Optional.of(given)
                .filter(path -> !path.isEmpty())
                .or(() -> PythonEffects.below(call, "XDG_CACHE_HOME", "pypoetry"))
                .or(() -> PythonEffects.below(call, "HOME", ".cache/pypoetry"));
    }

    private static String given(
            ProgramCall call,
            Map<ToolSetting, String> settings,
            String variable,
            ToolSetting setting,
            String otherwise) {
        return call.variable("POETRY_" + variable).orElse(settings.getOrDefault(setting, otherwise));
    }
}
