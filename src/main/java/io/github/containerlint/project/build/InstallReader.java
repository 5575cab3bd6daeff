package io.github.containerlint.project.build;

import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.install.DownloadReader;
import io.github.containerlint.project.install.NodeTools;
import io.github.containerlint.project.install.PythonEffects;
import io.github.containerlint.project.packages.NodePackages;
import io.github.containerlint.project.packages.PackageManager;
import io.github.containerlint.project.packages.PipInstall;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * Recognises a command that installs the dependencies of a manifest.
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

    /** The install of the command; empty when it installs no manifest, or when its directory cannot be known. */
    Optional<DependencyInstall> read(ShellCommand command) {
        return ProgramCall.of(command).flatMap(call -> switch (call.tool()) {
            case "uv" -> uv(call);
            case "poetry" -> poetry(call, PythonEffects.options(call));
            case "pdm" -> pdm(call, PythonEffects.options(call));
            case "pipenv" -> pipenv(call, PythonEffects.options(call));
            case "npm" -> npm(call, NodeTools.options(call));
            case "yarn", "yarnpkg" -> yarn(call, NodeTools.options(call));
            case "pnpm" -> pnpm(call, NodeTools.options(call));
            case "bun" -> bun(call, NodeTools.options(call));
            case "composer", "composer.phar" -> composer(call, call.options("-d", "--working-dir"));
            case "bundle", "bundler" -> bundle(call);
            case "go", "cargo", "mix", "dotnet", "mvn", "mvnw", "mvnd" ->
                new DownloadReader(call)
                        .read()
                        .flatMap(found ->
                                install(call, found.manager(), found.options(), found.label(), "", found.manifests()));
            case "pipx" -> Optional.empty();
            default -> PipInstall.of(call).flatMap(this::pip);
        });
    }

    private Optional<DependencyInstall> poetry(ProgramCall call, CommandOptions options) {
        return isVerb(options, "install", "sync") && !options.has("--dry-run")
                ? verb(call, PackageManager.POETRY, options, "-C", "--directory", "-P", "--project")
                : Optional.empty();
    }

    private Optional<DependencyInstall> pdm(ProgramCall call, CommandOptions options) {
        return isVerb(options, "install", "sync") && !options.has("--dry-run", "-g", "--global", "--check")
                ? verb(call, PackageManager.PDM, options, "-p", "--project")
                : Optional.empty();
    }

    private Optional<DependencyInstall> pipenv(ProgramCall call, CommandOptions options) {
        return isVerb(options, "install", "sync") && !options.has("-r", "--requirements", "-e")
                ? verb(call, PackageManager.PIPENV, options)
                : Optional.empty();
    }

    private Optional<DependencyInstall> npm(ProgramCall call, CommandOptions options) {
        boolean project = !NodePackages.isGlobal(options) && !options.has("--dry-run", "--package-lock-only");
        return isVerb(options, "install", "i", "ci", "clean-install") && project
                ? verb(call, PackageManager.NPM, options, "--prefix", "-C")
                : Optional.empty();
    }

    private Optional<DependencyInstall> pnpm(ProgramCall call, CommandOptions options) {
        return isVerb(options, "install", "i", "ci", "fetch") && !options.has("-g", "--global", "--lockfile-only")
                ? verb(call, PackageManager.PNPM, options, "-C", "--dir", "--prefix")
                : Optional.empty();
    }

    private Optional<DependencyInstall> bun(ProgramCall call, CommandOptions options) {
        boolean project = !options.has("-g", "--global", "--dry-run", "--lockfile-only");
        return isVerb(options, "install", "i", "ci") && project
                ? verb(call, PackageManager.BUN, options, "--cwd")
                : Optional.empty();
    }

    private Optional<DependencyInstall> composer(ProgramCall call, CommandOptions options) {
        return isVerb(options, "install", "i") && !options.has("--dry-run", "--download-only")
                ? verb(call, PackageManager.COMPOSER, options, "-d", "--working-dir")
                : Optional.empty();
    }

    private Optional<DependencyInstall> uv(ProgramCall call) {
        CommandOptions options = PythonEffects.options(call);
        if (options.isPositional(0, "pip")) {
            return PipInstall.of(call).flatMap(this::pip);
        }
        boolean syncs = options.isPositional(0, "sync") && !options.has("--dry-run", "--check", "--script");
        return syncs
                ? PythonEffects.projectOf(call, options)
                        .flatMap(project -> install(
                                call,
                                PackageManager.UV,
                                options,
                                "uv sync",
                                project,
                                List.of(PackageManager.UV.manifest())))
                : Optional.empty();
    }

    /**
     * Reads installs of requirements files alone. With a local directory or archive, pip installs the project itself,
     * too.
     */
    private Optional<DependencyInstall> pip(PipInstall pip) {
        List<String> names = pip.requirementsFiles().stream().map(Text::value).toList();
        boolean readable =
                pip.namesItsFiles() && names.stream().noneMatch(name -> name.contains("://") || name.equals("-"));
        boolean project = pip.options().has("-e", "--editable", "--no-index", "-f", "--find-links")
                || pip.packages().anyMatch(name -> name.known().value().matches("\\..*|.*/.*"));
        return readable && !project
                ? install(
                        pip.call(),
                        PackageManager.PIP,
                        pip.options(),
                        pip.verb() + " " + String.join(" -r ", names),
                        names.stream().allMatch(name -> name.startsWith("/")) ? "/" : "",
                        names)
                : Optional.empty();
    }

    private Optional<DependencyInstall> yarn(ProgramCall call, CommandOptions options) {
        boolean bare = options.positionals().isEmpty() && !options.has("--version", "-v", "--help", "-h");
        boolean updates =
                options.value("--mode").map(mode -> mode.is("update-lockfile")).orElse(false);
        return (bare || isVerb(options, "install")) && !updates
                ? verb(call, PackageManager.YARN, options, "--cwd")
                : Optional.empty();
    }

    private Optional<DependencyInstall> bundle(ProgramCall call) {
        CommandOptions options = call.options("--path", "-j", "--jobs", "--retry", "--gemfile", "--without", "--with");
        boolean bare = options.positionals().isEmpty() && !options.has("--version", "-v", "--help");
        boolean elsewhere =
                options.has("--gemfile") || call.variable("BUNDLE_GEMFILE").isPresent();
        return (bare || isVerb(options, "install")) && !elsewhere
                ? verb(call, PackageManager.BUNDLER, options)
                : Optional.empty();
    }

    /** Returns true for a verb without further words, because these are packages. */
    private static boolean isVerb(CommandOptions options, String... verbs) {
        return options.isPositional(0, verbs) && options.positionals().size() == 1;
    }

    /** @param directories the options that name the project's directory */
    private Optional<DependencyInstall> verb(
            ProgramCall call, PackageManager manager, CommandOptions options, String... directories) {
        Optional<String> directory = options.has(directories)
                ? options.value(directories).flatMap(Argument::value).map(Text::value)
                : Optional.of("");
        String label =
                options.positional(0).map(verb -> call.tool() + " " + verb).orElse(call.tool());
        return directory.flatMap(path -> install(call, manager, options, label, path, List.of(manager.manifest())));
    }

    /** @param directory the project's directory, relative to the directory in which the command runs */
    private Optional<DependencyInstall> install(
            ProgramCall call,
            PackageManager manager,
            CommandOptions options,
            String label,
            String directory,
            List<String> manifests) {
        Optional<ContainerPath> start = directory.startsWith("/")
                ? Optional.of(ContainerPath.ROOT)
                : call.command().directory().flatMap(ContainerPath::of);
        return start.map(path ->
                new DependencyInstall(before, step, call, options, manager, label, path.resolve(directory), manifests));
    }
}
