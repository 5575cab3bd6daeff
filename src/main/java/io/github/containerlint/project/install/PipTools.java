package io.github.containerlint.project.install;

import io.github.containerlint.facts.PathKind;
import io.github.containerlint.facts.ProgramKind;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.install.DependencyEffect.Fills;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where pip and {@code uv pip} install.
 *
 * @see <a href="https://pip.pypa.io/en/stable/cli/pip_install/">pip</a>
 * @see <a href="https://docs.python.org/3/library/site.html#site.USER_BASE">the user's own packages</a>
 * @see <a href="https://docs.astral.sh/uv/pip/environments/">uv</a>
 */
final class PipTools {
    private static final String INSTALLERS = ProgramKind.PYTHON_INSTALLER.pattern() + "([^A-Za-z0-9_.-].*)?";
    private static final String[] VALUED = """
            -r --requirement --requirements -c --constraint --constraints -t --target --prefix --root -i --index-url
            --extra-index-url -f --find-links --trusted-host --cache-dir --python -p --src""".split("\\s+");

    private PipTools() {}

    /**
     * The effect of {@code pip install}: it fills pip's own environment, else the active one, else the system's
     * directories.
     */
    static List<DependencyEffect> effects(ProgramCall call, Map<ToolSetting, String> settings) {
        CommandOptions options = call.options(VALUED);
        if (!options.isPositional(0, "install") || options.has("--dry-run") || installsToolsAlone(options, 1)) {
            return List.of();
        }
        String maker = call.tool() + " install";
        Optional<List<DependencyEffect>> placed = placed(call, options, maker);
        if (placed.isPresent()) {
            return placed.get();
        }
        return own(call)
                .or(() -> PythonEffects.active(call, settings))
                .map(environment -> List.<DependencyEffect>of(PythonEffects.fill(environment, maker)))
                .orElseGet(PythonEffects::systemWide);
    }

    /** The effect of {@code uv pip}, which installs into the active environment. */
    static List<DependencyEffect> uv(ProgramCall call, Map<ToolSetting, String> settings) {
        CommandOptions options = call.options(VALUED);
        if (options.has("--system") || call.isOn("UV_SYSTEM_PYTHON")) {
            return PythonEffects.systemWide();
        }
        String maker = "uv pip " + options.positionals().get(1);
        return placed(call, options, maker)
                .or(() -> PythonEffects.active(call, settings)
                        .filter(environment -> !installsToolsAlone(options, 2))
                        .map(environment -> List.of(PythonEffects.fill(environment, maker))))
                .orElse(List.of());
    }

    /**
     * The effect of an install to which an option or a variable gives a directory; empty where none does. Python finds
     * packages in such a directory without an environment.
     */
    private static Optional<List<DependencyEffect>> placed(ProgramCall call, CommandOptions options, String maker) {
        Optional<String> target = given(call, options, "PIP_TARGET", "-t", "--target");
        Optional<String> prefix =
                given(call, options, "PIP_PREFIX", "--prefix").filter(path -> !PathKind.PYTHON.has(path));
        boolean user = options.has("--user") || call.isOn("PIP_USER");
        if (options.has("-t", "--target", "--prefix", "--root") || target.isPresent() || prefix.isPresent() || user) {
            Optional<String> base =
                    call.variable("PYTHONUSERBASE").or(() -> PythonEffects.below(call, "HOME", ".local"));
            List<DependencyEffect> effects = new ArrayList<>(PythonEffects.systemWide());
            target.or(() -> prefix)
                    .or(() -> base.filter(path -> user))
                    .ifPresent(path -> effects.add(new Fills(DependencyKind.PYTHON_PACKAGES, path, maker)));
            return Optional.of(effects);
        }
        return Optional.empty();
    }

    private static Optional<String> given(ProgramCall call, CommandOptions options, String variable, String... names) {
        return options.has(names)
                ? options.value(names).flatMap(Argument::value).map(Text::value)
                : call.variable(variable);
    }

    /** The environment whose {@code pip} is called by its path: {@code /opt/venv} for {@code /opt/venv/bin/pip}. */
    private static Optional<String> own(ProgramCall call) {
        return call.command()
                .program()
                .map(Text::value)
                .filter(program -> program.matches(".+/bin/[^/]+"))
                .map(program -> program.substring(0, program.lastIndexOf("/bin/")))
                .filter(environment -> !PathKind.PYTHON.has(environment));
    }

    /**
     * Returns true for {@code pip install poetry} and other installs of tools that are no dependency of the
     * application.
     */
    private static boolean installsToolsAlone(CommandOptions options, int from) {
        List<Argument> packages = options.positionals().stream().skip(from).toList();
        return !options.has("-r", "--requirement", "--requirements", "-e", "--editable")
                && packages.stream().allMatch(name -> name.known().value().matches(INSTALLERS));
    }
}
