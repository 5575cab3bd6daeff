package io.github.containerlint.project.install;

import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.context.FilesInStage;
import io.github.containerlint.project.install.DependencyEffect.Configures;
import io.github.containerlint.project.install.DependencyEffect.Fills;
import io.github.containerlint.project.install.DependencyEffect.InstallsElsewhere;
import io.github.containerlint.project.packages.NodePackages;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds where Node's package managers install.
 *
 * @see <a href="https://docs.npmjs.com/cli/configuring-npm/folders">npm</a>
 * @see <a href="https://docs.npmjs.com/cli/commands/npm-install">the names of npm's commands</a>
 * @see <a href="https://yarnpkg.com/configuration/yarnrc#nodeLinker">Yarn</a>
 * @see <a href="https://pnpm.io/cli/ci">pnpm</a>
 * @see <a href="https://bun.sh/docs/cli/install">Bun</a>
 * @see <a href="https://docs.deno.com/runtime/reference/cli/install/">Deno</a>
 */
public final class NodeTools {
    private static final String MODULES = DirectoryKind.NODE_MODULES.usual();
    private static final Set<String> NPM_INSTALLS = Set.of("""
            install i in ins inst insta instal isnt isnta isntal isntall add install-test it
            ci clean-install ic install-clean isntall-clean install-ci-test cit clean-install-test sit""".split("\\s+"));

    private NodeTools() {}

    static List<DependencyEffect> effects(ProgramCall call, Map<ToolSetting, String> settings, FilesInStage files) {
        return switch (call.tool()) {
            case "npm" -> npm(call);
            case "yarn", "yarnpkg" -> yarn(call, settings);
            case "pnpm" -> pnpm(call, files);
            case "bun" -> bun(call);
            case "deno" -> deno(call, files);
            default -> List.of();
        };
    }

    /** The arguments of a Node package manager, separated into options and other words. */
    public static CommandOptions options(ProgramCall call) {
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
            case "deno" -> call.options("-c", "--config", "--lock", "--import-map", "--cert");
            default -> call.options("--cwd", "--config", "-c", "--backend", "--registry");
        };
    }

    private static List<DependencyEffect> npm(ProgramCall call) {
        CommandOptions options = options(call);
        boolean installs = options.isPositional(0, NPM_INSTALLS.toArray(String[]::new));
        boolean dry = options.has("--dry-run", "--package-lock-only");
        return installs && !NodePackages.isGlobal(options) && !dry
                ? modules("npm " + options.positionals().get(0), options, "--prefix", "-C")
                : List.of();
    }

    private static List<DependencyEffect> yarn(ProgramCall call, Map<ToolSetting, String> settings) {
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
        boolean focus = options.isPositional(0, "workspaces") && options.isPositional(1, "focus");
        boolean adds = options.isPositional(0, "workspace") && options.isPositional(2, "add");
        boolean installs = bare || options.isPositional(0, "install", "add");
        if (!installs && !focus && !adds) {
            return List.of();
        }
        if (!linksNodeModules(call, options, settings, focus)) {
            return List.of(new InstallsElsewhere(DependencyKind.NODE_MODULES));
        }
        Optional<String> folder = options.has("--modules-folder")
                ? options.value("--modules-folder").flatMap(Argument::value).map(Text::value)
                : Optional.of(settings.getOrDefault(ToolSetting.YARN_MODULES, MODULES));
        String maker =
                focus ? "yarn workspaces focus" : options.isPositional(0, "add") || adds ? "yarn add" : "yarn install";
        return folder.map(name -> fill(name, maker, options, "--cwd")).orElse(List.of());
    }

    /**
     * Returns true when Yarn installs into {@code node_modules}: Yarn 2 and later do so only when they are configured
     * to.
     */
    private static boolean linksNodeModules(
            ProgramCall call, CommandOptions options, Map<ToolSetting, String> settings, boolean onlyModern) {
        Optional<String> linker =
                call.variable("YARN_NODE_LINKER").or(() -> Optional.ofNullable(settings.get(ToolSetting.YARN_LINKER)));
        if (linker.isPresent()) {
            return linker.get().equals("node-modules") || linker.get().equals("pnpm");
        }
        boolean modern = onlyModern || options.has("--immutable", "--immutable-cache", "--mode", "--inline-builds");
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

    private static List<DependencyEffect> pnpm(ProgramCall call, FilesInStage files) {
        CommandOptions options = options(call);
        if (options.has("-g", "--global", "--lockfile-only")) {
            return List.of();
        }
        if (options.isPositional(0, "deploy")) {
            return options.positional(1)
                    .flatMap(Argument::value)
                    .map(target -> fill(PythonEffects.join(target.value(), MODULES), "pnpm deploy", options))
                    .orElse(List.of());
        }
        String verb = options.positional(0).map(Argument::toString).orElse("");
        boolean cleans = options.isPositional(0, "ci", "clean-install", "ic", "install-clean");
        if (!cleans && !options.isPositional(0, "install", "i", "add")) {
            return List.of();
        }
        String maker = "pnpm " + (verb.equals("i") ? "install" : verb);
        return Stream.concat(
                        modules(maker, options, "-C", "--dir", "--prefix").stream(),
                        WorkspaceMembers.of(call.command(), options, files).stream()
                                .map(member -> new Fills(
                                        DependencyKind.NODE_MODULES,
                                        member.resolve(MODULES).value(),
                                        maker)))
                .toList();
    }

    private static List<DependencyEffect> bun(ProgramCall call) {
        CommandOptions options = options(call);
        boolean installs = options.isPositional(0, "install", "i", "ci", "add", "a");
        boolean none = options.has("-g", "--global", "--dry-run", "--lockfile-only");
        String verb = options.isPositional(0, "ci") ? "ci" : options.isPositional(0, "add", "a") ? "add" : "install";
        return installs && !none ? modules("bun " + verb, options, "--cwd") : List.of();
    }

    /**
     * Deno creates {@code node_modules} for a project with a {@code package.json}, unless its configuration sets a
     * mode. In the mode {@code auto} it creates the directory again when the program starts.
     */
    private static List<DependencyEffect> deno(ProgramCall call, FilesInStage files) {
        CommandOptions options = options(call);
        boolean installs = options.isPositional(0, "install", "i", "ci", "add");
        boolean none = options.has("-g", "--global", "--lockfile-only");
        if (!installs || none) {
            return List.of();
        }
        Optional<String> mode = options.has("--node-modules-dir")
                ? Optional.of(options.value("--node-modules-dir")
                        .map(Argument::toString)
                        .orElse("auto"))
                : Stream.of("deno.json", "deno.jsonc")
                        .flatMap(name -> files.read(call.command(), name).stream())
                        .flatMap(file -> YamlFields.scalar(file, "nodeModulesDir").stream())
                        .findFirst();
        boolean kept = mode.map("manual"::equals)
                .orElseGet(() -> files.read(call.command(), "package.json").isPresent());
        return kept
                ? modules("deno " + options.positionals().get(0), options)
                : List.of(new InstallsElsewhere(DependencyKind.NODE_MODULES));
    }

    private static List<DependencyEffect> modules(String maker, CommandOptions options, String... directoryOptions) {
        return fill(MODULES, maker, options, directoryOptions);
    }

    private static List<DependencyEffect> fill(
            String folder, String maker, CommandOptions options, String... directoryOptions) {
        if (directoryOptions.length == 0 || !options.has(directoryOptions)) {
            return List.of(new Fills(DependencyKind.NODE_MODULES, folder, maker));
        }
        return options.value(directoryOptions)
                .flatMap(Argument::value)
                .map(directory -> PythonEffects.join(directory.value(), folder))
                .map(path -> List.<DependencyEffect>of(new Fills(DependencyKind.NODE_MODULES, path, maker)))
                .orElse(List.of());
    }
}
