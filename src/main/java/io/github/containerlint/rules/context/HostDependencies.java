package io.github.containerlint.rules.context;

import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.facts.FileKind;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.ContextSource;
import io.github.containerlint.project.files.ContextPaths;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * The dependency directories that a developer's installs leave in a build context.
 *
 * <p>Beside a manifest at the top of the copied directory, such a directory is presumed. Further below, it must exist,
 * or a lock file beside it, or the build must install there: many {@code package.json} files of examples and tests are
 * never installed.
 */
final class HostDependencies {
    private static final String MODULES = DirectoryKind.NODE_MODULES.usual();
    private static final String ENVIRONMENT = DirectoryKind.VIRTUALENV.usual();
    private static final int MAX_DEPTH = 6;
    private static final int MAX_DIRECTORIES = 2_000;

    private final ImageBuild build;
    private final ContextFiles files;

    HostDependencies(ImageBuild build, ContextFiles files) {
        this.build = build;
        this.files = files;
    }

    /** The directories that a copy takes, relative to the context. */
    List<String> takenBy(ContextSource source) {
        if (!source.isBroad()) {
            return List.of();
        }
        Stream<String> own = names(source.path()).map(source::child);
        return Stream.concat(own, below(source.path()).stream())
                .filter(source::takes)
                .filter(files::isDirectorySent)
                .distinct()
                .toList();
    }

    private Stream<String> names(String directory) {
        Stream<String> python = isPython(directory) ? Stream.of(ENVIRONMENT) : Stream.empty();
        Stream<String> node = has(directory, "package.json") ? Stream.of(MODULES) : Stream.empty();
        return Stream.concat(python, node);
    }

    private boolean isPython(String directory) {
        return FileKind.PYTHON.all().stream().anyMatch(name -> has(directory, name))
                || files.names(directory).stream().anyMatch(name -> name.matches("requirements.*\\.txt"));
    }

    private boolean has(String directory, String name) {
        return files.has(ContextPaths.child(directory, name));
    }

    private List<String> below(String directory) {
        List<String> found = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(directory));
        int depth = depth(directory);
        for (int visited = 0; !open.isEmpty() && visited < MAX_DIRECTORIES; visited++) {
            String at = open.removeFirst();
            if (!at.equals(directory)) {
                names(at)
                        .map(name -> ContextPaths.child(at, name))
                        .filter(this::isMade)
                        .forEach(found::add);
            }
            files.names(at).stream()
                    .filter(name -> !name.startsWith(".") && !name.equals(MODULES))
                    .map(name -> ContextPaths.child(at, name))
                    .filter(child -> depth(child) - depth <= MAX_DEPTH && files.isDirectory(child))
                    .forEach(open::addLast);
        }
        return found;
    }

    private static int depth(String path) {
        return path.isEmpty() ? 0 : path.split("/").length;
    }

    /**
     * Returns true when the directory exists, or an install creates it: a lock file or the build's own install shows
     * that.
     */
    private boolean isMade(String path) {
        String directory = ContextPaths.parent(path);
        FileKind lock = path.endsWith(MODULES) ? FileKind.NODE_LOCK : FileKind.PYTHON_LOCK;
        return files.isDirectory(path)
                || lock.all().stream().anyMatch(name -> has(directory, name))
                || build.dependencyDirectories().stream()
                        .anyMatch(made -> made.path().value().endsWith("/" + path));
    }
}
