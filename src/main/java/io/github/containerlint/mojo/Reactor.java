package io.github.containerlint.mojo;

import io.github.containerlint.config.ConfigFiles;
import io.github.containerlint.lint.BaselineFile;
import io.github.containerlint.source.Lazy;
import io.github.containerlint.source.SourceTree;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The modules of a build and their directories. */
final class Reactor {
    /** What only the top directory of a project holds, or a directory below it, too. */
    private static final List<String> TOP_FILES = List.of(".mvn", ConfigFiles.NAME, BaselineFile.NAME);

    private final MavenSession session;
    private final Map<MavenProject, Path> directories = new IdentityHashMap<>();
    private final Lazy<Path> directory = new Lazy<>(this::findDirectory);
    private final Lazy<Path> workTree = new Lazy<>(this::findWorkTree);
    private final Lazy<Path> top = new Lazy<>(this::findTop);
    private final Lazy<SourceTree> settingsTree = new Lazy<>(() -> new SourceTree(workTree(), directory()));
    private final Lazy<List<Path>> owned = new Lazy<>(this::findOwned);

    Reactor(MavenSession session) {
        this.session = session;
    }

    MavenSession session() {
        return session;
    }

    /**
     * The modules that are built, in the order in which Maven builds them; without a pom, Maven's placeholder module.
     */
    List<MavenProject> modules() {
        return session.getProjects();
    }

    /** The directory that Maven was started in, or the directory of the pom that it was started with. */
    Path directory() {
        return directory.get();
    }

    private Path findDirectory() {
        return normal(Path.of(session.getExecutionRootDirectory()));
    }

    /** The module's directory; without a pom, the directory that Maven was started in. */
    Path directoryOf(MavenProject module) {
        return directories.computeIfAbsent(module, this::findDirectoryOf);
    }

    private Path findDirectoryOf(MavenProject module) {
        File basedir = module.getBasedir();
        return basedir == null ? directory() : normal(basedir.toPath());
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /**
     * The directory outside of which nothing is read: the one that holds all modules, or the git work tree around it
     * where a named file lies outside of that directory.
     *
     * @param named the files that the configuration names, absolute
     */
    Path root(List<Path> named) {
        File top = session.getRequest().getMultiModuleProjectDirectory();
        Path first = directory();
        Path start = Optional.ofNullable(top)
                .map(file -> normal(file.toPath()))
                .filter(first::startsWith)
                .orElse(first);
        Path root = start;
        for (MavenProject module : session.getAllProjects()) {
            root = above(root, directoryOf(module));
        }
        return named.isEmpty() ? root : aroundNamed(root, named);
    }

    private static Path aroundNamed(Path root, List<Path> named) {
        return workTree(root)
                .filter(tree -> named.stream().anyMatch(file -> file.startsWith(tree) && !file.startsWith(root)))
                .orElse(root);
    }

    /** The directories that Maven builds the modules into. */
    Set<Path> buildDirectories() {
        return session.getAllProjects().stream().map(this::buildDirectoryOf).collect(Collectors.toSet());
    }

    /** The directory of the module that a file lies in; the directory that Maven was started in where it is in none. */
    Path owner(Path file) {
        return session.getAllProjects().stream()
                .map(this::directoryOf)
                .filter(file::startsWith)
                .max(Comparator.comparing(Path::getNameCount))
                .orElseGet(this::directory);
    }

    /** Returns true when Maven builds all modules of the build, as it does without {@code -pl} and {@code -N}. */
    boolean isWhole() {
        return session.getProjects().size() == session.getAllProjects().size()
                && modules().stream().allMatch(module -> absent(module).isEmpty());
    }

    /**
     * The top directory of the project. It is the last directory with a {@code .mvn} or a file of this plugin between the
     * one that Maven was started in and the top of the git work tree. Where there is none, it is the directory of the
     * first module's last parent that lies in the work tree, and behind it of the poms in the directories above.
     */
    Path top() {
        return top.get();
    }

    private Path findTop() {
        Path limit = workTree();
        Path marked = null;
        for (Path at = directory(); at != null && at.startsWith(limit); at = at.getParent()) {
            if (hasOne(at, TOP_FILES)) {
                marked = at;
            }
        }
        return marked == null ? topOfPoms(limit) : marked;
    }

    private static boolean hasOne(Path directory, List<String> names) {
        for (String name : names) {
            if (Files.exists(directory.resolve(name))) {
                return true;
            }
        }
        return false;
    }

    private Path topOfPoms(Path limit) {
        Path top = directory();
        for (MavenProject at = session.getTopLevelProject().getParent(); at != null; at = at.getParent()) {
            if (at.getFile() != null
                    && top.startsWith(directoryOf(at))
                    && directoryOf(at).startsWith(limit)) {
                top = directoryOf(at);
            }
        }
        while (!top.equals(limit) && Files.exists(top.resolveSibling("pom.xml"))) {
            top = top.getParent();
        }
        return top;
    }

    /** The top directory of the git work tree; without git, the directory of all modules. */
    Path workTree() {
        return workTree.get();
    }

    private Path findWorkTree() {
        return workTree(directory()).orElseGet(() -> root(List.of()));
    }

    /** The files of the work tree, for those that hold settings and the baseline. */
    SourceTree settingsTree() {
        return settingsTree.get();
    }

    /** The nearest directory that holds both paths. */
    private static Path above(Path one, Path other) {
        Path at = one;
        while (!other.startsWith(at)) {
            at = at.getParent();
        }
        return at;
    }

    private static Optional<Path> workTree(Path directory) {
        return Stream.iterate(directory, at -> at != null, Path::getParent)
                .filter(at -> Files.exists(at.resolve(".git")))
                .findFirst();
    }

    /** The directory that Maven builds the module into; {@code target} where there is no pom. */
    Path buildDirectoryOf(MavenProject module) {
        Path directory = directoryOf(module);
        boolean pomless = module.getBasedir() == null;
        return directory
                .resolve(pomless ? "target" : module.getBuild().getDirectory())
                .normalize();
    }

    /** The directory for files about the whole build: the build directory of the module that Maven was started in. */
    Path buildDirectory() {
        return session.getAllProjects().stream()
                .filter(module -> directoryOf(module).equals(directory()))
                .findFirst()
                .map(this::buildDirectoryOf)
                .orElse(directory().resolve("target"));
    }

    /** The paths in the module's directory that are not part of the module: build directories, and other modules. */
    Set<Path> excluded(MavenProject module) {
        Path directory = directoryOf(module);
        return Stream.concat(owned.get().stream(), named(module))
                .filter(path -> path.startsWith(directory) && !path.equals(directory))
                .collect(Collectors.toSet());
    }

    /** The directories and build directories of all modules. */
    private List<Path> findOwned() {
        Stream<Path> modules = session.getAllProjects().stream()
                .flatMap(module -> Stream.of(directoryOf(module), buildDirectoryOf(module)));
        return Stream.concat(modules, Stream.of(buildDirectory())).toList();
    }

    /** The directories of modules that the pom names and that are not part of this build, as with {@code -N}. */
    Set<Path> absent(MavenProject module) {
        Set<Path> present =
                session.getAllProjects().stream().map(this::directoryOf).collect(Collectors.toSet());
        return named(module).filter(path -> !present.contains(path)).collect(Collectors.toSet());
    }

    private Stream<Path> named(MavenProject module) {
        Path directory = directoryOf(module);
        return module.getModules().stream()
                .map(name -> withoutPom(directory.resolve(name).normalize()));
    }

    /** The module's directory: a pom may name a module by its directory or by its pom file. */
    private static Path withoutPom(Path module) {
        return module.toString().endsWith(".xml") ? module.getParent() : module;
    }

    /**
     * The given module whose directory is the nearest one around the other module; the first given one where none is.
     */
    Optional<MavenProject> nearest(MavenProject module, List<MavenProject> among) {
        Path directory = directoryOf(module);
        return among.stream()
                .filter(other -> directory.startsWith(directoryOf(other)))
                .max(Comparator.comparing(other -> directoryOf(other).getNameCount()))
                .or(() -> among.stream().findFirst());
    }
}
