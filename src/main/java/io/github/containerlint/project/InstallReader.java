package io.github.containerlint.project;

import io.github.containerlint.dockerfile.Step;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * Reads of a command what it installs a manifest's dependencies with.
 *
 * @see <a href="https://docs.npmjs.com/cli/v10/commands/npm-ci/">npm</a>
 * @see <a href="https://pnpm.io/cli/install">pnpm</a>
 */
final class InstallReader {
    private final List<Step> before;
    private final Step step;

    InstallReader(List<Step> before, Step step) {
        this.before = before;
        this.step = step;
    }

    /** Empty when it installs none, or nobody can know where. */
    Optional<DependencyInstall> read(ShellCommand command) {
        return ToolCall.of(command).flatMap(call -> switch (call.tool()) {
            case "uv" -> uv(call);
            case "poetry" ->
                verb(call, PackageManager.POETRY, PythonTools.options(call), "install", "sync")
                        .filter(install -> !install.options().has("--dry-run"))
                        .flatMap(install -> in(install, "-C", "--directory", "-P", "--project"));
            case "pdm" ->
                verb(call, PackageManager.PDM, PythonTools.options(call), "install", "sync")
                        .filter(install -> !install.options().has("--dry-run", "-g", "--global", "--check"))
                        .flatMap(install -> in(install, "-p", "--project"));
            case "pipenv" ->
                verb(call, PackageManager.PIPENV, PythonTools.options(call), "install", "sync")
                        .filter(install -> !install.options().has("-r", "--requirements", "-e"));
            case "npm" ->
                verb(call, PackageManager.NPM, NodeTools.options(call), "install", "i", "ci", "clean-install")
                        .filter(install -> !isGlobal(install.options())
                                && !install.options().has("--dry-run", "--package-lock-only"))
                        .flatMap(install -> in(install, "--prefix", "-C"));
            case "yarn", "yarnpkg" -> yarn(call);
            case "pnpm" ->
                verb(call, PackageManager.PNPM, NodeTools.options(call), "install", "i", "ci", "fetch")
                        .filter(install -> !install.options().has("-g", "--global", "--lockfile-only"))
                        .flatMap(install -> in(install, "-C", "--dir", "--prefix"));
            case "bun" ->
                verb(call, PackageManager.BUN, NodeTools.options(call), "install", "i", "ci")
                        .filter(install -> !install.options().has("-g", "--global", "--dry-run", "--lockfile-only"))
                        .flatMap(install -> in(install, "--cwd"));
            case "composer", "composer.phar" ->
                verb(call, PackageManager.COMPOSER, call.options("-d", "--working-dir"), "install", "i")
                        .filter(install -> !install.options().has("--dry-run", "--download-only"))
                        .flatMap(install -> in(install, "-d", "--working-dir"));
            case "bundle", "bundler" -> bundle(call);
            default -> PythonTools.isPip(call.tool()) && !call.tool().equals("pipx") ? pip(call) : Optional.empty();
        });
    }

    private static boolean isGlobal(CommandOptions options) {
        return options.has("-g", "--global")
                || options.value("--location").map(value -> value.is("global")).orElse(false);
    }

    private Optional<DependencyInstall> uv(ToolCall call) {
        CommandOptions options = PythonTools.options(call);
        if (options.isPositional(0, "pip")) {
            return uvPip(call);
        }
        boolean syncs = options.isPositional(0, "sync") && !options.has("--dry-run", "--check", "--script");
        return syncs
                ? PythonTools.projectOf(call, options)
                        .flatMap(project -> install(call, PackageManager.UV, options, "uv sync", project))
                : Optional.empty();
    }

    private Optional<DependencyInstall> uvPip(ToolCall call) {
        CommandOptions options = call.options(
                "-r",
                "--requirement",
                "--requirements",
                "-c",
                "--constraint",
                "--constraints",
                "-p",
                "--python",
                "--target",
                "--prefix",
                "-i",
                "--index-url",
                "--extra-index-url",
                "--cache-dir",
                "--link-mode");
        List<Argument> rest = options.positionals();
        if (options.isPositional(1, "sync")) {
            return requirements(call, options, "uv pip sync", rest.subList(2, rest.size()), List.of());
        }
        List<Argument> given = options.values("-r", "--requirement", "--requirements");
        return options.isPositional(1, "install")
                ? requirements(call, options, "uv pip install", given, rest.subList(2, rest.size()))
                : Optional.empty();
    }

    private Optional<DependencyInstall> pip(ToolCall call) {
        CommandOptions options = PythonTools.options(call);
        List<Argument> rest = options.positionals();
        return options.isPositional(0, "install")
                ? requirements(
                        call,
                        options,
                        call.tool() + " install",
                        options.values("-r", "--requirement"),
                        rest.subList(1, rest.size()))
                : Optional.empty();
    }

    /** Of files alone: where a directory or an archive is installed too, that is the project itself. */
    private Optional<DependencyInstall> requirements(
            ToolCall call, CommandOptions options, String verb, List<Argument> given, List<Argument> packages) {
        List<String> names = given.stream()
                .flatMap(file -> file.value().stream())
                .map(Text::value)
                .toList();
        boolean readable = !names.isEmpty()
                && names.size() == given.size()
                && names.stream().noneMatch(name -> name.contains("://") || name.equals("-"));
        boolean project = options.has("-e", "--editable", "--no-index", "--dry-run")
                || packages.stream().anyMatch(name -> name.known().value().matches("\\..*|.*/.*"));
        String label = verb.endsWith("sync") ? verb : verb + " -r";
        return readable && !project
                ? install(call, PackageManager.PIP, options, label + " " + String.join(" -r ", names), "")
                        .map(install -> install.reading(names))
                : Optional.empty();
    }

    private Optional<DependencyInstall> yarn(ToolCall call) {
        CommandOptions options = NodeTools.options(call);
        boolean bare = options.positionals().isEmpty() && !options.has("--version", "-v", "--help", "-h");
        boolean installs = bare
                || options.isPositional(0, "install") && options.positionals().size() == 1;
        boolean updates =
                options.value("--mode").map(mode -> mode.is("update-lockfile")).orElse(false);
        return installs && !updates
                ? install(call, PackageManager.YARN, options, bare ? "yarn" : "yarn install", "")
                        .flatMap(install -> in(install, "--cwd"))
                : Optional.empty();
    }

    private Optional<DependencyInstall> bundle(ToolCall call) {
        CommandOptions options = call.options("--path", "-j", "--jobs", "--retry", "--gemfile", "--without", "--with");
        boolean bare = options.positionals().isEmpty() && !options.has("--version", "-v", "--help");
        boolean elsewhere =
                options.has("--gemfile") || call.variable("BUNDLE_GEMFILE").isPresent();
        return (bare || options.isPositional(0, "install")) && !elsewhere
                ? install(call, PackageManager.BUNDLER, options, bare ? "bundle" : "bundle install", "")
                : Optional.empty();
    }

    /** A verb alone: whatever follows it is a package. */
    private Optional<DependencyInstall> verb(
            ToolCall call, PackageManager manager, CommandOptions options, String... verbs) {
        boolean installs =
                options.isPositional(0, verbs) && options.positionals().size() == 1;
        return installs
                ? install(
                        call,
                        manager,
                        options,
                        call.tool() + " " + options.positionals().get(0),
                        "")
                : Optional.empty();
    }

    private Optional<DependencyInstall> install(
            ToolCall call, PackageManager manager, CommandOptions options, String label, String directory) {
        return call.command()
                .directory()
                .flatMap(ContainerPath::of)
                .map(start -> new DependencyInstall(
                        before,
                        step,
                        call,
                        options,
                        manager,
                        label,
                        start.resolve(directory),
                        List.of(manager.manifest())));
    }

    /** The same in the directory that an option names; empty when that cannot be known. */
    private static Optional<DependencyInstall> in(DependencyInstall install, String... names) {
        if (!install.options().has(names)) {
            return Optional.of(install);
        }
        return install.options()
                .value(names)
                .flatMap(Argument::value)
                .map(value -> install.directory().resolve(value.value()))
                .map(install::in);
    }
}
