package io.github.containerlint.project;

import io.github.containerlint.compose.load.ComposeLoader;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.project.build.BuildPlan;
import io.github.containerlint.project.build.BuildPlanner;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.build.ImageBuilds;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.ImageFacts;
import io.github.containerlint.project.context.BuildContext;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.ContextSource;
import io.github.containerlint.project.environment.ComposeEnvironment;
import io.github.containerlint.project.environment.EnvironmentFiles;
import io.github.containerlint.project.environment.GivenVariables;
import io.github.containerlint.project.files.BuildOutputs;
import io.github.containerlint.project.files.BuildScripts;
import io.github.containerlint.project.files.Checkout;
import io.github.containerlint.project.files.FileDiscovery;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.project.secrets.SecretSpans;
import io.github.containerlint.project.templates.Templates;
import io.github.containerlint.source.Lazy;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads all Compose files and Dockerfiles in a directory and joins them. */
public final class ProjectLoader {
    private final SourceTree tree;
    private final Selection selection;
    private final FileDiscovery files;
    private final BuildScripts scripts;
    private final Templates templates;
    private final List<ComposeUnit> units = new ArrayList<>();
    /** All Compose projects that were read, linted or not. */
    private final List<ComposeProject> known = new ArrayList<>();

    private final ImageBuilds dockerfiles;
    private final Checkout hostFiles;
    private final GivenVariables given;
    private final BuildPlanner planner;
    private final ImageFacts images = new ImageFacts();
    private final List<Note> notes = new ArrayList<>();
    private final LoadGuard guard;

    private ProjectLoader(SourceTree written, Selection selection) {
        this.selection = selection;
        this.guard = new LoadGuard(written);
        this.files = new FileDiscovery(written, selection.dockerfiles(), selection.excluded(), selection.exclude());
        this.scripts = new BuildScripts(written, files);
        this.templates = new Templates(written, selection.maven(), scripts);
        this.tree = written.preparedBy(templates);
        this.hostFiles = new Checkout(tree, selection.excluded(), files.directories());
        this.dockerfiles = new ImageBuilds(hostFiles, images.bases());
        this.given = new GivenVariables(tree, hostFiles.git(), files);
        this.planner = new BuildPlanner(hostFiles, dockerfiles);
    }

    /**
     * Loads the project. Never fails because of a file's content: problems and notes of the parts say what is not
     * understood.
     */
    public static Project load(SourceTree tree, Selection selection) {
        return new ProjectLoader(tree, selection).load();
    }

    private Project load() {
        findCompositions();
        List<Composition> compositions = new ArrayList<>();
        for (ComposeUnit unit : units) {
            guard.guarded(unit.main(), () -> Optional.of(composition(unit))).ifPresent(compositions::add);
        }
        Map<ImageKey, ImageBuild> builds = new LinkedHashMap<>();
        for (Composition composition : compositions) {
            for (Container container : composition.containers()) {
                container.build().ifPresent(build -> add(builds, build));
            }
        }
        Set<Path> built = new HashSet<>();
        for (Dockerfile dockerfile : dockerfiles.all()) {
            built.add(dockerfile.source().location());
        }
        for (Path path : files.dockerfiles()) {
            if (!built.contains(path)) {
                guard.guarded(path, () -> standalone(path)).ifPresent(build -> add(builds, build));
            }
        }
        notes.addAll(templates.notes());
        if (selection.dockerfiles().isEmpty()) {
            for (Path file : files.all()) {
                if (Templates.isNamedSo(file)) {
                    notes.add(Templates.note(tree.display(file)));
                }
            }
        }
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
                guard.failures(),
                notes);
    }

    private static void add(Map<ImageKey, ImageBuild> builds, ImageBuild build) {
        builds.merge(ImageKey.of(build), build, (one, other) -> one.alsoFor(other.services()));
    }

    private void findCompositions() {
        if (selection.composeFiles().isEmpty()) {
            ComposeProjects found = ComposeProjects.in(hostFiles, files, scripts, guard);
            units.addAll(found.linted());
            known.addAll(found.known());
            notes.addAll(found.notes());
        } else {
            selection.compositions(tree).stream()
                    .filter(paths -> tree.read(paths.get(0)).isPresent() || !tree.isFile(paths.get(0)))
                    .flatMap(paths -> guard
                            .guarded(paths.get(0), () -> Optional.of(ComposeLoader.load(tree, paths)))
                            .map(project -> new ComposeUnit(paths, project))
                            .stream())
                    .forEach(units::add);
            units.stream().map(ComposeUnit::project).forEach(known::add);
        }
    }

    private Optional<BuildPlan> plan(Service service) {
        return guard.guarded(service.name().span().written(), () -> planner.plan(service))
                .or(() -> service.build().map(BuildPlanner::unread));
    }

    private Composition composition(ComposeUnit unit) {
        ComposeProject compose = unit.project();
        Set<String> taken = new HashSet<>(selection.knownVariables());
        taken.addAll(unit.openVariables());
        SecretSpans secrets = new SecretSpans(List.of(compose));
        for (Problem note : compose.notes()) {
            notes.add(new Note(note.span().file().path(), secrets.shown(note.message(), note.span())));
        }
        List<Container> containers = new ArrayList<>();
        for (Service service : compose.services()) {
            containers.add(new Container(service, compose, plan(service), images, hostFiles));
        }
        EnvironmentFiles envFiles = new EnvironmentFiles(compose, tree, hostFiles.git(), given, selection.excluded());
        return new Composition(
                compose,
                containers,
                new ComposeEnvironment(
                        compose,
                        envFiles,
                        containers.stream().map(Container::fileVariables).toList(),
                        taken,
                        secrets),
                new SiblingComposeFiles(tree, compose, known),
                new Lazy<>(() -> StackStarters.manage(compose.directory(), tree)));
    }

    private Optional<ImageBuild> standalone(Path path) {
        Optional<Dockerfile> file = tree.read(path).map(dockerfiles::parsed);
        return file.flatMap(found -> found.lastStage()
                .map(stage -> dockerfiles.image(found, stage, new BuildContext.Unknown()))
                .map(image -> dockerfiles.image(found, image.stage(), contextOf(image))));
    }

    /**
     * The build context of a Dockerfile that no service builds: its own directory or one above it, up to the linted
     * one. It is known where exactly one of these holds all files that the Dockerfile copies by literal names.
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
