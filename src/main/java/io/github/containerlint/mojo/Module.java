package io.github.containerlint.mojo;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The directory that a run is about, and what of it belongs to others. */
record Module(MavenSession session, MavenProject project) {
    private static final String KEY = "io.github.containerlint:container-lint-maven-plugin";

    /** The module's directory; without a pom the one that Maven was started in. */
    Path directory() {
        return directoryOf(project);
    }

    private Path directoryOf(MavenProject one) {
        File basedir = one.getBasedir();
        Path directory = basedir != null ? basedir.toPath() : Path.of(session.getExecutionRootDirectory());
        return directory.toAbsolutePath().normalize();
    }

    /** The directory outside of which nothing is read: the one that holds all modules. */
    Path root() {
        File top = session.getRequest().getMultiModuleProjectDirectory();
        Path directory = directory();
        Path root = top == null ? directory : top.toPath().toAbsolutePath().normalize();
        return directory.startsWith(root) ? root : directory;
    }

    /** Where Maven puts what it builds. */
    Path buildDirectory() {
        return directory().resolve(project.getBuild().getDirectory()).normalize();
    }

    /** What is built, and what other modules own: those of this build and those that the pom names. */
    Set<Path> excluded() {
        Path directory = directory();
        Stream<Path> reactor = session.getAllProjects().stream().map(this::directoryOf);
        Stream<Path> named = project.getModules().stream()
                .map(module -> withoutPom(directory.resolve(module).normalize()));
        return Stream.of(reactor, named, Stream.of(buildDirectory()))
                .flatMap(paths -> paths)
                .filter(path -> path.startsWith(directory) && !path.equals(directory))
                .collect(Collectors.toSet());
    }

    /** A module may be named by its pom. */
    private static Path withoutPom(Path module) {
        return module.toString().endsWith(".xml") ? module.getParent() : module;
    }

    /** Whether a module that is built before this one has the same directory: two poms in one place. */
    boolean isTwin() {
        List<MavenProject> all = session.getProjects();
        List<MavenProject> before = all.subList(0, Math.max(0, all.indexOf(project)));
        return before.stream().anyMatch(other -> directoryOf(other).equals(directory()));
    }

    /** What to type for a goal of this plugin: its prefix works only where the pom names it. */
    String command(String goal, String version) {
        boolean named = project.getBuild().getPlugins().stream()
                .anyMatch(plugin -> plugin.getKey().equals(KEY));
        return "mvn " + (named ? "container-lint" : KEY + ":" + version) + ":" + goal;
    }
}
