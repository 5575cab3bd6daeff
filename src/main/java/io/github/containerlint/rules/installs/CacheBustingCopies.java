package io.github.containerlint.rules.installs;

import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.facts.FileKind;
import io.github.containerlint.project.build.DependencyInstall;
import io.github.containerlint.project.build.DependencyInstalls;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.ContextSource;
import io.github.containerlint.project.context.ContextSources;
import io.github.containerlint.project.context.FileOrigin;
import io.github.containerlint.project.context.FileOrigins;
import io.github.containerlint.project.files.ContextPaths;
import io.github.containerlint.project.packages.PackageManager;
import io.github.containerlint.project.packages.RequirementsFile;
import io.github.containerlint.source.PathNames;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the copies of sources after which each build installs all dependencies again.
 *
 * @see <a href="https://docs.docker.com/build/cache/optimize/#order-your-layers">Docker</a>
 * @see <a href="https://docs.astral.sh/uv/guides/integration/docker/#intermediate-layers">uv</a>
 */
final class CacheBustingCopies {
    private static final int LONGEST_SHOWN = 60;

    private final ContextFiles files;
    private final Stage stage;
    private final List<DependencyInstall> installs;
    private final List<ContextSource> sources;
    private final FileOrigins origins;
    private final Map<DependencyInstall, List<String>> manifests = new IdentityHashMap<>();

    private CacheBustingCopies(ContextFiles files, Stage stage, List<DependencyInstall> installs) {
        this.files = files;
        this.stage = stage;
        this.installs = installs;
        this.sources = ContextSources.of(List.of(stage), Optional.of(files));
        this.origins = new FileOrigins(stage, files);
    }

    /** The copies in all stages that the image needs. Each install counts once, together with those that repeat it. */
    static List<CacheBustingCopy> of(ImageBuild build) {
        DependencyInstalls installs = new DependencyInstalls();
        return build.files().stream()
                .flatMap(files -> build.neededStages().stream()
                        .map(stage -> new CacheBustingCopies(files, stage, installs.of(stage))))
                .flatMap(CacheBustingCopies::all)
                .toList();
    }

    /** One result for each copy, described by the first install after it. */
    private Stream<CacheBustingCopy> all() {
        Map<List<Object>, CacheBustingCopy> bySource = new LinkedHashMap<>();
        installs.stream()
                .filter(install -> install.step().stage() == stage.index())
                .filter(install -> !install.isUncertain() && !install.hasBindMount())
                .filter(install -> !install.options().has("--offline") && !isPnpmFetch(install))
                .filter(install -> !install.manager().isForCompiling() || !install.hasCacheMount())
                .flatMap(install -> judge(install).stream())
                .forEach(early -> bySource.merge(identity(early.source()), early, CacheBustingCopy::alsoBefore));
        return bySource.values().stream();
    }

    private static List<Object> identity(ContextSource source) {
        return List.of(source.step(), source.written());
    }

    private static boolean isPnpmFetch(DependencyInstall install) {
        return install.manager() == PackageManager.PNPM && install.options().isPositional(0, "fetch");
    }

    private Optional<CacheBustingCopy> judge(DependencyInstall install) {
        List<String> manifests = manifestsOf(install);
        if (manifests.isEmpty()
                || isRepeated(install)
                || install.isBroughtFromElsewhere()
                || manifests.stream().anyMatch(manifest -> LocalSources.areNamedIn(manifest, install, files))) {
            return Optional.empty();
        }
        List<ContextSource> before = sources.stream()
                .filter(source ->
                        origins.position(source.step()) < install.before().size())
                .toList();
        List<ContextSource> broad = before.stream()
                .filter(source -> holdsSources(source, manifests))
                .toList();
        return broad.stream()
                .filter(source -> manifests.stream().anyMatch(source::takes))
                .findFirst()
                .or(() -> broad.stream().findFirst())
                .map(source -> new CacheBustingCopy(
                        source,
                        install.span(),
                        List.of(),
                        install.label(),
                        needed(install, manifests),
                        manifests.stream().allMatch(manifest -> isCopiedAlone(manifest, source, before)),
                        alone(install)));
    }

    /**
     * Returns true when the same dependencies were installed before from fewer files, so that this run changes little.
     */
    private boolean isRepeated(DependencyInstall install) {
        return installs.stream()
                .takeWhile(other -> other != install)
                .filter(other -> other.manager() == install.manager())
                .anyMatch(other -> other.directory().equals(install.directory())
                                && other.manifests().equals(install.manifests())
                        || other.options().isPositional(0, "fetch")
                        || isOfSameFiles(other, install));
    }

    private boolean isOfSameFiles(DependencyInstall one, DependencyInstall other) {
        List<String> known = manifestsOf(one);
        return !known.isEmpty() && known.equals(manifestsOf(other));
    }

    private List<String> manifestsOf(DependencyInstall install) {
        return manifests.computeIfAbsent(
                install, key -> key.manifests().isEmpty() ? onlyProject(key) : key.manifestsInContext(origins));
    }

    /**
     * The only project of .NET in the context; empty where there are several, or a solution, because they need each
     * other.
     */
    private List<String> onlyProject(DependencyInstall install) {
        List<String> projects = files.names("").stream()
                .filter(name -> name.matches(".*\\.(csproj|fsproj|vbproj|sln|slnx)"))
                .toList();
        return projects.stream()
                .filter(name -> projects.size() == 1 && name.endsWith("proj"))
                .filter(name -> install.origin(name, origins) instanceof FileOrigin.Context found
                        && found.path().equals(name))
                .toList();
    }

    private boolean holdsSources(ContextSource source, List<String> manifests) {
        if (source.kind() == ContextSource.Kind.ROOT) {
            return holdsMoreThanSettings("");
        }
        boolean broad = source.isBroad() && manifests.stream().anyMatch(source::takes);
        return (broad || isSourceDirectory(source)) && holdsMoreThanSettings(source.path());
    }

    private boolean isSourceDirectory(ContextSource source) {
        String name = PathNames.last(source.path());
        return switch (source.kind()) {
            case DIRECTORY -> DirectoryKind.SOURCE.has(name) || files.has(source.child("__init__.py"));
            case ABSENT -> name.equals("src");
            default -> false;
        };
    }

    /**
     * Returns true when a file is sent that is neither a manifest nor a setting, or when the directory has no files
     * yet.
     */
    private boolean holdsMoreThanSettings(String directory) {
        List<String> names = files.names(directory);
        return names.isEmpty()
                || names.stream()
                        .filter(name -> !FileKind.SETTING.has(name.toLowerCase(Locale.ROOT)))
                        .map(name -> ContextPaths.child(directory, name))
                        .anyMatch(path -> files.isDirectory(path)
                                ? files.isDirectorySent(path) && holdsMoreThanSettings(path)
                                : files.isSent(path) && !isOfRequirements(path));
    }

    /** Returns true when the file is a list of requirements, independent of its ending. */
    private boolean isOfRequirements(String path) {
        return !FileKind.CODE.has(path)
                && files.read(path).filter(RequirementsFile::isOne).isPresent();
    }

    private static boolean isCopiedAlone(String manifest, ContextSource source, List<ContextSource> before) {
        return before.stream()
                .takeWhile(other -> other != source)
                .anyMatch(other -> other.path().equals(manifest));
    }

    private List<String> needed(DependencyInstall install, List<String> manifests) {
        String first = manifests.get(0);
        Stream<String> locks = here(install.manager().locks().stream(), first).limit(1);
        return Stream.of(manifests.stream(), locks, here(settings(install), first))
                .flatMap(paths -> paths)
                .toList();
    }

    private Stream<String> here(Stream<String> names, String manifest) {
        return names.map(name -> ContextPaths.beside(manifest, name))
                .filter(path -> files.has(path) && files.isSent(path));
    }

    /** Files that tell the tool how to install. A {@code .npmrc} is not one of them: it may contain a password. */
    private static Stream<String> settings(DependencyInstall install) {
        return switch (install.manager()) {
            case YARN -> Stream.of(".yarnrc.yml");
            case DOTNET -> Stream.of("Directory.Build.props", "Directory.Packages.props", "global.json");
            case MAVEN -> install.label().contains("mvnw") ? Stream.of("mvnw", ".mvn") : Stream.of(".mvn");
            default -> Stream.empty();
        };
    }

    /**
     * The command that installs the dependencies without the project itself; empty where the written command does so.
     * Cargo needs at least an empty source file; Maven has a goal for it.
     */
    private Optional<String> alone(DependencyInstall install) {
        if (install.manager() == PackageManager.CARGO) {
            String entry = files.has("src/main.rs") ? "src/main.rs" : "src/lib.rs";
            return Optional.of("mkdir -p src && touch %s && %s".formatted(entry, written(install)));
        }
        if (install.manager() == PackageManager.MAVEN && !install.label().contains(":")) {
            return Optional.of(install.label().replaceFirst(" .*", " dependency:go-offline"));
        }
        String option = switch (install.manager()) {
            case UV -> "--no-install-project";
            case POETRY -> "--no-root";
            case PDM -> "--no-self";
            default -> "";
        };
        boolean given =
                option.isEmpty() || install.options().has(option, "--no-install-workspace", "--no-install-local");
        return given ? Optional.empty() : Optional.of(written(install) + " " + option);
    }

    private static String written(DependencyInstall install) {
        String command = install.call().command().text().value();
        return command.length() <= LONGEST_SHOWN && command.startsWith(install.label()) && !command.contains("\n")
                ? command
                : install.label();
    }
}
