package io.github.containerlint.project;

import io.github.containerlint.compose.ComposeFiles;
import io.github.containerlint.compose.ComposeLoader;
import io.github.containerlint.compose.ComposeProject;
import io.github.containerlint.compose.Service;
import io.github.containerlint.dockerfile.Dockerfile;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads everything in a directory and joins it. */
public final class ProjectLoader {
    private final SourceTree tree;
    private final Selection selection;
    private final ProjectFiles files;
    private final Dockerfiles dockerfiles;
    private final HostFiles hostFiles;
    private final BuildPlanner planner;
    private final ImageKnowledge images = new ImageKnowledge();
    private final List<Note> notes = new ArrayList<>();
    private final List<LoadFailure> failures = new ArrayList<>();

    private ProjectLoader(SourceTree tree, Selection selection) {
        this.tree = tree;
        this.selection = selection;
        this.files = new ProjectFiles(tree, selection);
        this.hostFiles = new HostFiles(tree, selection);
        this.dockerfiles = new Dockerfiles(hostFiles);
        this.planner = new BuildPlanner(hostFiles, dockerfiles);
    }

    /** Never fails on what it reads: what cannot be understood is among the problems and notes of the parts. */
    public static Project load(SourceTree tree, Selection selection) {
        return new ProjectLoader(tree, selection).load();
    }

    private Project load() {
        List<Composition> compositions =
                composeProjects().stream().flatMap(this::guarded).toList();
        Map<ImageKey, ImageBuild> builds = new LinkedHashMap<>();
        compositions.stream()
                .flatMap(composition -> composition.containers().stream())
                .flatMap(container -> container.build().stream())
                .forEach(build -> add(builds, build));
        Set<Path> built = dockerfiles.all().stream()
                .map(dockerfile -> dockerfile.source().location())
                .collect(Collectors.toSet());
        files.dockerfiles().stream()
                .filter(path -> !built.contains(path))
                .flatMap(path -> guarded(start(path), () -> standalone(path)).stream())
                .forEach(build -> add(builds, build));
        if (files.isTruncated()) {
            notes.add(new Note("", "the directory is too large to be searched as a whole; name the files to lint"));
        }
        return new Project(
                tree,
                hostFiles.git(),
                compositions,
                List.copyOf(builds.values()),
                dockerfiles.all(),
                new OwnImages(compositions, new ScriptedImages(tree, files), selection.maven()),
                failures,
                notes);
    }

    private static void add(Map<ImageKey, ImageBuild> builds, ImageBuild build) {
        builds.merge(ImageKey.of(build), build, (one, other) -> one.alsoFor(other.services()));
    }

    private List<ComposeProject> composeProjects() {
        if (!selection.composeFiles().isEmpty()) {
            return selection.compositions(tree).stream()
                    .flatMap(paths ->
                            guarded(start(paths.get(0)), () -> Optional.of(ComposeLoader.load(tree, paths))).stream())
                    .toList();
        }
        List<ComposeProject> all = files.directories().stream()
                .flatMap(directory -> discovered(directory).stream())
                .toList();
        return all.stream()
                .filter(project -> all.stream().noneMatch(other -> isPart(project, other)))
                .toList();
    }

    /** What another project includes is linted there, with the variables that it is given. */
    private static boolean isPart(ComposeProject project, ComposeProject whole) {
        Set<Span> services =
                whole.services().stream().map(service -> service.name().span()).collect(Collectors.toSet());
        return project != whole
                && !project.services().isEmpty()
                && whole.files().size() > project.files().size()
                && whole.files().containsAll(project.files())
                && project.services().stream()
                        .allMatch(service -> services.contains(service.name().span()));
    }

    private Optional<ComposeProject> discovered(Path directory) {
        Optional<ComposeProject> project = guarded(
                start(ComposeFiles.standard(tree, directory).stream()
                        .findFirst()
                        .orElse(directory)),
                () -> ComposeLoader.discover(tree, directory));
        Set<Path> read = project.stream()
                .flatMap(found -> found.files().stream())
                .map(SourceFile::location)
                .collect(Collectors.toSet());
        List<String> unread = files.composeSiblings(directory).stream()
                .filter(file -> !read.contains(file))
                .map(tree::display)
                .toList();
        unread.forEach(file -> notes.add(new Note(
                file,
                "is not linted: its name is none that Compose reads by itself; list it in composeFiles to lint it")));
        return project;
    }

    /** What is read with the place named, should the linter itself break down on it: the other parts are read all the same. */
    private <T> Optional<T> guarded(Span where, Supplier<Optional<T>> reader) {
        try {
            return reader.get();
        } catch (RuntimeException | StackOverflowError fault) {
            failures.add(new LoadFailure(where, where.file().path(), fault));
            return Optional.empty();
        }
    }

    private Span start(Path path) {
        return tree.read(path)
                .orElseGet(() -> SourceFile.of(tree.display(path), path, ""))
                .start();
    }

    private Stream<Composition> guarded(ComposeProject compose) {
        Span where =
                compose.files().stream().findFirst().map(SourceFile::start).orElseGet(() -> start(compose.directory()));
        return guarded(where, () -> Optional.of(composition(compose))).stream();
    }

    private Optional<BuildPlan> plan(Service service) {
        return guarded(service.name().span().written(), () -> planner.plan(service))
                .or(() -> service.build().map(BuildPlanner::unread));
    }

    private Composition composition(ComposeProject compose) {
        compose.notes().forEach(note -> notes.add(new Note(note.span().file().path(), note.message())));
        List<Container> containers = compose.services().stream()
                .map(service -> new Container(service, compose, plan(service), images, hostFiles))
                .toList();
        EnvironmentFiles envFiles = new EnvironmentFiles(compose, tree, hostFiles.git(), selection.excluded());
        return new Composition(
                compose,
                containers,
                new ComposeEnvironment(compose, envFiles, selection.knownVariables()),
                new OtherComposeFiles(tree, compose));
    }

    private Optional<ImageBuild> standalone(Path path) {
        Optional<Dockerfile> file = tree.read(path).map(dockerfiles::parsed);
        return file.flatMap(found -> found.lastStage()
                .map(stage -> dockerfiles.image(found, stage, new BuildContext.Unknown()))
                .map(image -> dockerfiles.image(found, image.stage(), contextOf(image))));
    }

    /**
     * No file says from where it is built: from its own directory or from one above it, up to the linted one. It is the only one
     * of these that holds all files which the Dockerfile copies by their names.
     */
    private BuildContext contextOf(ImageBuild build) {
        List<ContextSource> named = build.contextSources().stream()
                .filter(source -> source.isLiteral() && !BuildOutputs.holds(source.path()))
                .toList();
        List<Path> above = Stream.iterate(build.dockerfile().source().location().getParent(), Path::getParent)
                .takeWhile(directory -> directory.startsWith(tree.base()))
                .toList();
        List<Path> fitting = above.stream()
                .filter(directory ->
                        above.size() == 1 || named.stream().allMatch(source -> isThere(directory, source.path())))
                .toList();
        return fitting.size() == 1 ? new BuildContext.Local(fitting.get(0)) : new BuildContext.Unknown();
    }

    private boolean isThere(Path directory, String path) {
        return new ContextFiles(hostFiles, directory, Optional.empty()).has(path);
    }
}
