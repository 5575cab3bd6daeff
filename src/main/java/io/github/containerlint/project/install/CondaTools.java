package io.github.containerlint.project.install;

import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.context.FilesInStage;
import io.github.containerlint.project.install.DependencyEffect.Configures;
import io.github.containerlint.project.install.DependencyEffect.Fills;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where conda, its relatives and pixi install.
 *
 * @see <a href="https://docs.conda.io/projects/conda/en/latest/commands/create.html">conda create</a>
 * @see <a href="https://docs.conda.io/projects/conda/en/latest/commands/env/create.html">conda env create</a>
 * @see <a href="https://mamba.readthedocs.io/en/latest/user_guide/micromamba.html">micromamba</a>
 * @see <a href="https://pixi.prefix.dev/latest/workspace/environment/">pixi</a>
 */
final class CondaTools {
    private static final Pattern NAME = Pattern.compile("(?m)^name:\\s*[\"']?([^\"'\\s#]+)");
    private static final Pattern DETACHED = Pattern.compile("(?m)^\\s*detached-environments\\s*=\\s*(?!false)");
    private static final Pattern INSTALLER =
            Pattern.compile("(?i).*(miniconda|miniforge|mambaforge|anaconda)[^/]*\\.sh");
    private static final List<String> BASE = List.of("base", "root");

    private CondaTools() {}

    static List<DependencyEffect> effects(ProgramCall call, Map<ToolSetting, String> settings, FilesInStage files) {
        return switch (call.tool()) {
            case "conda", "mamba", "micromamba", "conda-lock" -> conda(call, settings, files);
            case "pixi" -> pixi(call, settings, files);
            case "sh", "bash" -> installer(call);
            default -> List.of();
        };
    }

    private static List<DependencyEffect> conda(
            ProgramCall call, Map<ToolSetting, String> settings, FilesInStage files) {
        CommandOptions options = call.options(
                "-n",
                "--name",
                "-p",
                "--prefix",
                "-f",
                "--file",
                "-c",
                "--channel",
                "--solver",
                "--platform",
                "-r",
                "--root-prefix");
        boolean environment = options.isPositional(0, "env") && options.isPositional(1, "create", "update");
        boolean direct = options.isPositional(0, "create", "install", "update", "upgrade");
        if (!environment && !direct || options.has("--dry-run", "-d", "--download-only")) {
            return List.of();
        }
        String maker = call.tool()
                + (environment
                        ? " env " + options.positionals().get(1)
                        : " " + options.positionals().get(0));
        if (options.has("-p", "--prefix")) {
            return known(options.value("-p", "--prefix"))
                    .map(path -> List.<DependencyEffect>of(new Fills(DependencyKind.CONDA, path, maker)))
                    .orElseGet(PythonEffects::elsewhere);
        }
        boolean inFile = environment || call.is("micromamba");
        Optional<String> name = options.has("-n", "--name")
                ? known(options.value("-n", "--name"))
                : Optional.of(call).filter(found -> inFile).flatMap(found -> nameInFile(found, options, files));
        boolean base = name.filter(BASE::contains).isPresent()
                || !options.has("-n", "--name") && direct && !options.isPositional(0, "create");
        return base ? PythonEffects.systemWide() : named(call, settings, name, maker);
    }

    private static List<DependencyEffect> named(
            ProgramCall call, Map<ToolSetting, String> settings, Optional<String> name, String maker) {
        Optional<String> root = call.variable("MAMBA_ROOT_PREFIX")
                .filter(path -> call.is("micromamba"))
                .or(() -> Optional.ofNullable(settings.get(ToolSetting.CONDA_ROOT)));
        boolean moved = call.variable("CONDA_ENVS_PATH").isPresent()
                || call.variable("CONDA_ENVS_DIRS").isPresent();
        return root.filter(path -> !moved)
                .flatMap(path -> name.map(found -> path + "/envs/" + found))
                .map(path -> List.<DependencyEffect>of(new Fills(DependencyKind.CONDA, path, maker)))
                .orElseGet(PythonEffects::elsewhere);
    }

    private static Optional<String> nameInFile(ProgramCall call, CommandOptions options, FilesInStage files) {
        Optional<String> file =
                options.has("-f", "--file") ? known(options.value("-f", "--file")) : Optional.of("environment.yml");
        return file.flatMap(path -> files.read(call.command(), path))
                .map(found -> NAME.matcher(found.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    private static List<DependencyEffect> pixi(
            ProgramCall call, Map<ToolSetting, String> settings, FilesInStage files) {
        CommandOptions options =
                call.options("-e", "--environment", "--manifest-path", "-m", "-C", "--directory", "-w", "--workspace");
        if (options.isPositional(0, "config") && options.isPositional(1, "set")) {
            return options.isPositional(2, "detached-environments") && !options.isPositional(3, "false")
                    ? List.of(new Configures(ToolSetting.PIXI_DETACHED, "true"))
                    : List.of();
        }
        boolean adds = options.isPositional(0, "add") && !options.has("--no-install", "--frozen");
        if (!options.isPositional(0, "install", "i") && !adds) {
            return List.of();
        }
        Optional<String> manifest =
                options.has("--manifest-path", "-m") ? known(options.value("--manifest-path", "-m")) : Optional.of("");
        Optional<String> directory = manifest.map(path -> path.replaceFirst("(^|/)(pixi|pyproject)\\.toml$", ""));
        boolean detached = settings.containsKey(ToolSetting.PIXI_DETACHED)
                || files.read(call.command(), ".pixi/config.toml")
                        .filter(file -> DETACHED.matcher(file.text()).find())
                        .isPresent();
        Optional<String> environment = options.has("-e", "--environment")
                ? known(options.value("-e", "--environment"))
                : Optional.of("default");
        boolean unclear = detached || options.has("-w", "--workspace", "-C", "--directory");
        return directory
                .filter(path -> !unclear)
                .flatMap(path -> environment.map(name -> PythonEffects.join(path, ".pixi/envs/" + name)))
                .map(path -> List.<DependencyEffect>of(
                        new Fills(DependencyKind.CONDA, path, "pixi " + (adds ? "add" : "install"))))
                .orElseGet(PythonEffects::elsewhere);
    }

    /** The root of named environments, which {@code bash Miniconda3.sh -b -p /opt/conda} sets. */
    private static List<DependencyEffect> installer(ProgramCall call) {
        CommandOptions options = call.options("-p");
        boolean installs = options.positionals().stream()
                .anyMatch(
                        argument -> INSTALLER.matcher(argument.known().value()).matches());
        return installs
                ? known(options.value("-p"))
                        .map(path -> List.<DependencyEffect>of(new Configures(ToolSetting.CONDA_ROOT, path)))
                        .orElse(List.of())
                : List.of();
    }

    private static Optional<String> known(Optional<Argument> argument) {
        return argument.flatMap(Argument::value).map(Text::value);
    }
}
