package io.github.containerlint.rules.installs;

import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.instruction.ShellForm;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.project.build.DependencyInstall;
import io.github.containerlint.project.build.DependencyInstalls;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.FileOrigin;
import io.github.containerlint.project.context.FileOrigins;
import io.github.containerlint.project.files.ContextPaths;
import io.github.containerlint.project.packages.PackageManager;
import io.github.containerlint.rules.installs.UnlockedCall.Fault;
import io.github.containerlint.shell.Argument;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the installs of a build that may install other versions than the project has locked.
 *
 * @see <a href="https://docs.astral.sh/uv/concepts/projects/sync/">uv</a>
 * @see <a href="https://docs.npmjs.com/cli/v10/commands/npm-ci/">npm</a>
 * @see <a href="https://pnpm.io/cli/install">pnpm</a>
 * @see <a href="https://python-poetry.org/docs/basic-usage/">Poetry</a>
 */
final class UnlockedCalls {
    private static final Set<PackageManager> LOCKING = EnumSet.of(
            PackageManager.UV, PackageManager.NPM, PackageManager.YARN, PackageManager.PNPM, PackageManager.POETRY);

    private static final Pattern OF_OTHER_TOOLS = Pattern.compile(
            "\\s+--(no-|prefer-)?(frozen-lockfile|immutable|immutable-cache|pure-lockfile|frozen|locked|lockfile|check-cache|ci)(=\\S*)?(?=\\s|$)");

    private static final int LONGEST_OPTIONS = 40;

    private final Stage stage;
    private final List<DependencyInstall> installs;
    private final Optional<ContextFiles> files;
    private final FileOrigins origins;

    private UnlockedCalls(Stage stage, List<DependencyInstall> installs, Optional<ContextFiles> files) {
        this.stage = stage;
        this.installs = installs;
        this.files = files;
        this.origins = new FileOrigins(stage, files);
    }

    /** The unlocked installs in all stages that the image needs. */
    static List<UnlockedCall> of(ImageBuild build) {
        DependencyInstalls installs = new DependencyInstalls();
        return build.neededStages().stream()
                .map(stage -> new UnlockedCalls(stage, installs.of(stage), build.files()))
                .flatMap(UnlockedCalls::all)
                .toList();
    }

    private Stream<UnlockedCall> all() {
        return installs.stream()
                .filter(install -> install.step().stage() == stage.index())
                .filter(install -> LOCKING.contains(install.manager()) && !install.isUncertain())
                .filter(install -> !isStrict(install) && !isRepeated(install))
                .flatMap(install -> judge(install).stream());
    }

    /**
     * Returns true when npm has installed there before: {@code npm ci} would remove that, and the first install is
     * reported.
     */
    private boolean isRepeated(DependencyInstall install) {
        return installs.stream()
                .takeWhile(other -> other != install)
                .anyMatch(other -> install.manager() == PackageManager.NPM
                        && other.manager() == PackageManager.NPM
                        && other.directory().equals(install.directory()));
    }

    /** Returns true when the command's own options decide about the lock file, also when they decide not to use it. */
    private static boolean isStrict(DependencyInstall install) {
        return switch (install.manager()) {
            case UV -> install.options().has("--locked", "--frozen", "--offline");
            case NPM ->
                !install.options().isPositional(0, "install", "i")
                        || install.options().has("--no-package-lock", "--package-lock", "--offline");
            case YARN ->
                install.options()
                        .has(
                                "--immutable",
                                "--immutable-cache",
                                "--frozen-lockfile",
                                "--pure-lockfile",
                                "--no-lockfile",
                                "--offline");
            case PNPM ->
                !install.options().isPositional(0, "install", "i")
                        || install.options()
                                .has(
                                        "--frozen-lockfile",
                                        "--no-frozen-lockfile",
                                        "--fix-lockfile",
                                        "--no-lockfile",
                                        "--lockfile",
                                        "--offline");
            default -> false;
        };
    }

    private Optional<UnlockedCall> judge(DependencyInstall install) {
        List<String> manifests = install.manifestsInContext(origins);
        if (manifests.isEmpty()) {
            return Optional.empty();
        }
        String manifest = manifests.get(0);
        boolean modern = install.manager() == PackageManager.YARN && isModernYarn(manifest, install);
        Optional<String> lock = install.manager().locks().stream()
                .filter(name -> isThere(name, manifest, install))
                .findFirst();
        Optional<Fault> fault = fault(install, lock.map(name -> ContextPaths.beside(manifest, name)));
        return LockSettings.decide(install, modern, manifest, origins, files)
                ? Optional.empty()
                : fault.map(found -> new UnlockedCall(
                        install.span(),
                        install.label(),
                        install.manager().manifest(),
                        lock.orElse(install.manager().locks().get(0)),
                        found,
                        lock.filter(name -> found == Fault.KEPT_OUT)
                                .flatMap(name -> files.flatMap(
                                        context -> context.excludedBy(ContextPaths.beside(manifest, name)))),
                        strict(install, modern),
                        edit(install).filter(edit -> found == Fault.CHANGEABLE && standsAlone(install, manifest))));
    }

    private Optional<Fault> fault(DependencyInstall install, Optional<String> lock) {
        boolean poetry = install.manager() == PackageManager.POETRY;
        List<FileOrigin> found = install.manager().locks().stream()
                .map(name -> install.origin(name, origins))
                .toList();
        if (found.stream().anyMatch(FileOrigin.Unclear.class::isInstance)) {
            return Optional.empty();
        }
        if (found.stream().anyMatch(FileOrigin.Context.class::isInstance)) {
            return poetry ? Optional.empty() : Optional.of(Fault.CHANGEABLE);
        }
        if (files.isEmpty()) {
            return Optional.empty();
        }
        return lock.isPresent()
                ? lock.map(path -> files.get().isSent(path) ? Fault.NOT_COPIED : Fault.KEPT_OUT)
                : Optional.of(Fault.ABSENT).filter(absent -> poetry);
    }

    /**
     * Returns true when the file lies beside the manifest; without a known context, when it is copied like the
     * manifest.
     */
    private boolean isThere(String name, String manifest, DependencyInstall install) {
        return files.isPresent()
                ? files.get().has(ContextPaths.beside(manifest, name))
                : install.origin(name, origins) instanceof FileOrigin.Context;
    }

    private static Optional<String> strict(DependencyInstall install, boolean modernYarn) {
        return switch (install.manager()) {
            case UV -> Optional.of("add '--locked'");
            case NPM -> Optional.of("write '%s'".formatted(cleanInstall(install)));
            case YARN -> Optional.of(modernYarn ? "add '--immutable'" : "add '--frozen-lockfile'");
            case PNPM -> Optional.of("add '--frozen-lockfile'");
            default -> Optional.empty();
        };
    }

    /**
     * The same call with {@code npm ci}. Options such as {@code --legacy-peer-deps} are still needed. Options by which
     * other tools use their lock files are left out: npm does not have them, and {@code npm ci} needs none.
     */
    private static String cleanInstall(DependencyInstall install) {
        String written = install.call().command().text().value();
        String rest = written.startsWith(install.label())
                ? OF_OTHER_TOOLS
                        .matcher(written.substring(install.label().length()))
                        .replaceAll("")
                : "";
        return rest.length() <= LONGEST_OPTIONS && !rest.contains("\n") ? "npm ci" + rest : "npm ci";
    }

    /**
     * Returns true for Yarn 2 and later, which write their version into the lock file. Without a sign, images have Yarn
     * 1.
     */
    private boolean isModernYarn(String manifest, DependencyInstall install) {
        Optional<String> lock = files.flatMap(context -> context.read(ContextPaths.beside(manifest, "yarn.lock")))
                .map(SourceFile::text);
        if (lock.filter(text -> text.contains("yarn lockfile v1")).isPresent()) {
            return false;
        }
        return lock.filter(text -> text.contains("__metadata:")).isPresent()
                || isThere(".yarnrc.yml", manifest, install)
                || install.options().has("--mode", "--inline-builds");
    }

    /** The edit for a command without further options that stands in the text exactly as it runs; empty for others. */
    private Optional<TextEdit> edit(DependencyInstall install) {
        boolean shell = install.step().instruction() instanceof Run run && run.command() instanceof ShellForm;
        List<Argument> arguments = install.call().arguments();
        if (!shell || arguments.isEmpty()) {
            return Optional.empty();
        }
        Text verb = arguments.get(0).word().raw();
        if (install.manager() == PackageManager.UV
                && verb.value().equals("sync")
                && !install.options().has("-U", "--upgrade", "--upgrade-package", "-P")) {
            return Optional.of(new TextEdit(verb.span().atEnd(), " --locked"));
        }
        boolean bare = install.manager() == PackageManager.NPM
                && arguments.size() == 1
                && verb.value().matches("install|i");
        return bare && isFirst(install) ? Optional.of(new TextEdit(verb.span(), "ci")) : Optional.empty();
    }

    /** Returns true when no earlier step installs packages that {@code npm ci} would remove. */
    private boolean isFirst(DependencyInstall install) {
        boolean earlier = installs.stream()
                .takeWhile(other -> other != install)
                .anyMatch(other -> other.manager().isForNode());
        return !install.isBroughtFromElsewhere() && !earlier;
    }

    /** Returns true when only this manifest decides about the lock file: another one may not be in the image. */
    private boolean standsAlone(DependencyInstall install, String manifest) {
        return files.filter(context -> !LocalSources.areNamedIn(manifest, install, context))
                .isPresent();
    }
}
