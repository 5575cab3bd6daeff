package io.github.containerlint.project.install;

import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.context.FilesInStage;
import io.github.containerlint.project.install.DependencyEffect.Configures;
import io.github.containerlint.project.install.DependencyEffect.Fills;
import io.github.containerlint.project.install.DependencyEffect.InstallsElsewhere;
import io.github.containerlint.project.install.DependencyEffect.Moves;
import io.github.containerlint.project.install.DependencyEffect.Removes;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds where the package managers of PHP, Ruby and Elixir install, and which paths {@code rm} and {@code mv} change.
 *
 * @see <a href="https://getcomposer.org/doc/03-cli.md">Composer's commands</a>
 * @see <a href="https://getcomposer.org/doc/06-config.md#vendor-dir">Composer's directory</a>
 * @see <a href="https://bundler.io/man/bundle-config.1.html">Bundler</a>
 * @see <a href="https://hexdocs.pm/mix/Mix.Tasks.Do.html">Mix</a>
 */
final class OtherTools {
    private static final Set<String> COMPOSER_INSTALLS =
            Set.of("install", "i", "update", "u", "upgrade", "require", "r", "create-project", "reinstall");
    private static final Pattern BUNDLE_PATH = Pattern.compile("(?m)^BUNDLE_PATH:\\s*\"?([^\"\\n]+?)\"?\\s*$");

    private OtherTools() {}

    static List<DependencyEffect> effects(ProgramCall call, Map<ToolSetting, String> settings, FilesInStage files) {
        return switch (call.tool()) {
            case "composer", "composer.phar" -> composer(call, settings);
            case "bundle", "bundler" -> bundle(call, settings, files);
            case "mix" -> mix(call);
            case "rm" -> remove(call);
            case "mv" -> move(call);
            default -> List.of();
        };
    }

    private static List<DependencyEffect> composer(ProgramCall call, Map<ToolSetting, String> settings) {
        CommandOptions options = call.options("-d", "--working-dir");
        if (options.isPositional(0, "config") && options.isPositional(1, "vendor-dir")) {
            return known(options.positional(2))
                    .map(path -> List.<DependencyEffect>of(new Configures(ToolSetting.COMPOSER_VENDOR, path)))
                    .orElse(List.of());
        }
        String verb = options.positional(0).map(Argument::toString).orElse("");
        boolean installs = COMPOSER_INSTALLS.contains(verb);
        if (!installs || options.has("--dry-run", "--download-only", "--no-install")) {
            return List.of();
        }
        String vendor = call.variable("COMPOSER_VENDOR_DIR")
                .orElse(settings.getOrDefault(ToolSetting.COMPOSER_VENDOR, "vendor"));
        Optional<String> directory =
                options.has("-d", "--working-dir") ? known(options.value("-d", "--working-dir")) : Optional.of("");
        String maker = "composer " + (verb.equals("i") ? "install" : verb);
        return directory
                .flatMap(found -> project(verb, options).map(project -> PythonEffects.join(found, project)))
                .map(found -> PythonEffects.join(found, vendor))
                .map(path -> List.<DependencyEffect>of(new Fills(DependencyKind.COMPOSER, path, maker)))
                .orElse(List.of());
    }

    /**
     * The project's directory: for {@code composer create-project NAME [DIR]} it is {@code DIR}, else the package's
     * name.
     */
    private static Optional<String> project(String verb, CommandOptions options) {
        if (!verb.equals("create-project")) {
            return Optional.of("");
        }
        return known(options.positional(2))
                .or(() -> known(options.positional(1)).map(name -> PathNames.last(name.replaceFirst(":.*", ""))));
    }

    private static List<DependencyEffect> bundle(
            ProgramCall call, Map<ToolSetting, String> settings, FilesInStage files) {
        CommandOptions options = call.options("--path", "-j", "--jobs", "--retry", "--gemfile", "--without", "--with");
        if (options.isPositional(0, "config")) {
            return bundleConfig(options);
        }
        boolean installs = options.positionals().isEmpty() || options.isPositional(0, "install", "update");
        if (!installs
                || options.has("--version", "-v", "--help")
                || options.has("--path") && known(options.value("--path")).isEmpty()) {
            return List.of();
        }
        boolean deployment = options.has("--deployment")
                || call.isOn("BUNDLE_DEPLOYMENT")
                || ProgramCall.isTrue(settings.getOrDefault(ToolSetting.BUNDLE_DEPLOYMENT, "false"));
        Optional<String> path = known(options.value("--path"))
                .or(() -> Optional.ofNullable(settings.get(ToolSetting.BUNDLE_PATH)))
                .or(() -> configuredPath(call, files))
                .or(() -> call.variable("BUNDLE_PATH"))
                .or(() -> deployment ? Optional.of("vendor/bundle") : Optional.empty())
                .or(() -> call.variable("GEM_HOME"));
        return path.map(found -> List.<DependencyEffect>of(new Fills(DependencyKind.BUNDLE, found, "bundle install")))
                .orElse(List.of(new InstallsElsewhere(DependencyKind.BUNDLE)));
    }

    /** The path in the project's own {@code .bundle/config}; a variable can name another directory for that file. */
    private static Optional<String> configuredPath(ProgramCall call, FilesInStage files) {
        String directory = call.variable("BUNDLE_APP_CONFIG").orElse(".bundle");
        return files.read(call.command(), directory + "/config")
                .map(file -> BUNDLE_PATH.matcher(file.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    /**
     * The effect of {@code bundle config set --local path vendor/bundle}; before Bundler 2.0 it was written without
     * {@code set}.
     */
    private static List<DependencyEffect> bundleConfig(CommandOptions options) {
        int at = options.isPositional(1, "set") ? 2 : 1;
        Optional<String> value = known(options.positional(at + 1));
        if (value.isEmpty()) {
            return List.of();
        }
        if (options.isPositional(at, "path")) {
            return List.of(new Configures(ToolSetting.BUNDLE_PATH, value.get()));
        }
        return options.isPositional(at, "deployment")
                ? List.of(new Configures(ToolSetting.BUNDLE_DEPLOYMENT, value.get()))
                : List.of();
    }

    /**
     * Reads all tasks of one call: {@code mix do deps.get, compile} and {@code mix do deps.get + compile} have several.
     */
    private static List<DependencyEffect> mix(ProgramCall call) {
        boolean gets = call.options().positionals().stream()
                .map(argument -> argument.toString().replaceFirst(",$", ""))
                .anyMatch(task -> task.equals("deps.get") || task.equals("deps.update"));
        String path = call.variable("MIX_DEPS_PATH").orElse("deps");
        return gets ? List.of(new Fills(DependencyKind.MIX, path, "mix deps.get")) : List.of();
    }

    private static List<DependencyEffect> remove(ProgramCall call) {
        CommandOptions options = call.options();
        return options.has("-r", "-R", "--recursive")
                ? knownPaths(options.positionals())
                        .<DependencyEffect>map(Removes::new)
                        .toList()
                : List.of();
    }

    private static List<DependencyEffect> move(ProgramCall call) {
        List<Argument> paths =
                call.options("-t", "--target-directory", "-S", "--suffix").positionals();
        if (paths.size() < 2) {
            return List.of();
        }
        Optional<String> target = known(Optional.of(paths.get(paths.size() - 1)));
        return knownPaths(paths.subList(0, paths.size() - 1))
                .<DependencyEffect>map(from -> new Moves(from, target.flatMap(to -> moved(from, to))))
                .toList();
    }

    /**
     * The new path of a moved file: a target that ends with the same name is that path, a target directory contains it.
     */
    private static Optional<String> moved(String from, String to) {
        String name = PathNames.last(from.replaceFirst("/+$", ""));
        if (to.endsWith("/") || to.equals(".") || to.equals("..") || to.endsWith("/..")) {
            return Optional.of(to + "/" + name);
        }
        return to.equals(name) || to.endsWith("/" + name) ? Optional.of(to) : Optional.empty();
    }

    private static Stream<String> knownPaths(List<Argument> arguments) {
        return arguments.stream().flatMap(argument -> argument.value().stream()).map(Text::value);
    }

    private static Optional<String> known(Optional<Argument> argument) {
        return argument.flatMap(Argument::value).map(Text::value);
    }
}
