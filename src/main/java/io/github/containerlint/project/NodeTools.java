package io.github.containerlint.project;

import io.github.containerlint.project.DependencyEffect.Configures;
import io.github.containerlint.project.DependencyEffect.Fills;
import io.github.containerlint.project.DependencyEffect.InstallsElsewhere;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where Node's package managers put what they install.
 *
 * @see <a href="https://docs.npmjs.com/cli/configuring-npm/folders">npm</a>
 * @see <a href="https://yarnpkg.com/configuration/yarnrc#nodeLinker">Yarn</a>
 */
final class NodeTools {
    private static final String MODULES = "node_modules";

    private NodeTools() {}

    static List<DependencyEffect> effects(ToolCall call, Map<ToolSetting, String> settings) {
        return switch (call.tool()) {
            case "npm" -> npm(call);
            case "yarn", "yarnpkg" -> yarn(call, settings);
            case "pnpm" -> pnpm(call);
            case "bun" -> bun(call);
            default -> List.of();
        };
    }

    /** The arguments of such a tool, told apart. */
    static CommandOptions options(ToolCall call) {
        return switch (call.tool()) {
            case "npm" ->
                call.options(
                        "--prefix",
                        "-C",
                        "--loglevel",
                        "--registry",
                        "--location",
                        "--cache",
                        "-w",
                        "--workspace",
                        "--omit",
                        "--include",
                        "--only");
            case "yarn", "yarnpkg" ->
                call.options(
                        "--cwd",
                        "--cache-folder",
                        "--network-timeout",
                        "--network-concurrency",
                        "--mutex",
                        "--modules-folder",
                        "--mode",
                        "--registry");
            case "pnpm" ->
                call.options("-C", "--dir", "--prefix", "--filter", "-F", "--store-dir", "--reporter", "--registry");
            default -> call.options("--cwd", "--config", "-c", "--backend", "--registry");
        };
    }

    /** Whether npm or pnpm is to install for all projects. */
    static boolean isGlobal(CommandOptions options) {
        return options.has("-g", "--global")
                || options.value("--location").map(value -> value.is("global")).orElse(false);
    }

    private static List<DependencyEffect> npm(ToolCall call) {
        CommandOptions options = options(call);
        boolean installs = options.isPositional(0, "ci", "clean-install", "install", "i");
        boolean dry = options.has("--dry-run", "--package-lock-only");
        return installs && !isGlobal(options) && !dry
                ? modules("npm " + options.positionals().get(0), options, "--prefix", "-C")
                : List.of();
    }

    private static List<DependencyEffect> yarn(ToolCall call, Map<ToolSetting, String> settings) {
        CommandOptions options = options(call);
        if (options.isPositional(0, "set") && options.isPositional(1, "version")) {
            return setting(options, ToolSetting.YARN_VERSION);
        }
        if (options.isPositional(0, "config")
                && options.isPositional(1, "set")
                && options.isPositional(2, "nodeLinker")) {
            return options.positional(3)
                    .flatMap(Argument::value)
                    .map(value -> List.<DependencyEffect>of(new Configures(ToolSetting.YARN_LINKER, value.value())))
                    .orElse(List.of());
        }
        boolean bare = options.positionals().isEmpty() && !options.has("--version", "-v", "--help", "-h");
        boolean installs = bare || options.isPositional(0, "install");
        if (!installs) {
            return List.of();
        }
        if (!linksNodeModules(call, options, settings)) {
            return List.of(new InstallsElsewhere(DependencyKind.NODE_MODULES));
        }
        Optional<String> folder = options.has("--modules-folder")
                ? options.value("--modules-folder").flatMap(Argument::value).map(Text::value)
                : Optional.of(settings.getOrDefault(ToolSetting.YARN_MODULES, MODULES));
        return folder.map(name -> fill(name, "yarn install", options, "--cwd")).orElse(List.of());
    }

    /** Yarn 2 and later link nothing into {@code node_modules} unless told to. */
    private static boolean linksNodeModules(ToolCall call, CommandOptions options, Map<ToolSetting, String> settings) {
        Optional<String> linker =
                call.variable("YARN_NODE_LINKER").or(() -> Optional.ofNullable(settings.get(ToolSetting.YARN_LINKER)));
        if (linker.isPresent()) {
            return linker.get().equals("node-modules") || linker.get().equals("pnpm");
        }
        boolean modern = options.has("--immutable", "--immutable-cache", "--mode", "--inline-builds");
        boolean classic = settings.getOrDefault(ToolSetting.YARN_VERSION, modern ? "4" : "1")
                .matches("(v?1(\\..*)?|classic)");
        return classic;
    }

    private static List<DependencyEffect> setting(CommandOptions options, ToolSetting setting) {
        return options.positional(2)
                .flatMap(Argument::value)
                .map(value -> List.<DependencyEffect>of(new Configures(setting, value.value())))
                .orElse(List.of());
    }

    private static List<DependencyEffect> pnpm(ToolCall call) {
        CommandOptions options = options(call);
        boolean installs = options.isPositional(0, "install", "i");
        boolean none = options.has("-g", "--global", "--lockfile-only");
        return installs && !none ? modules("pnpm install", options, "-C", "--dir", "--prefix") : List.of();
    }

    private static List<DependencyEffect> bun(ToolCall call) {
        CommandOptions options = options(call);
        boolean installs = options.isPositional(0, "install", "i");
        boolean none = options.has("-g", "--global", "--dry-run", "--lockfile-only");
        return installs && !none ? modules("bun install", options, "--cwd") : List.of();
    }

    private static List<DependencyEffect> modules(String maker, CommandOptions options, String... directoryOptions) {
        return fill(MODULES, maker, options, directoryOptions);
    }

    private static List<DependencyEffect> fill(
            String folder, String maker, CommandOptions options, String... directoryOptions) {
        if (!options.has(directoryOptions)) {
            return List.of(new Fills(DependencyKind.NODE_MODULES, folder, maker));
        }
        return options.value(directoryOptions)
                .flatMap(Argument::value)
                .map(directory -> PythonTools.join(directory.value(), folder))
                .map(path -> List.<DependencyEffect>of(new Fills(DependencyKind.NODE_MODULES, path, maker)))
                .orElse(List.of());
    }
}
