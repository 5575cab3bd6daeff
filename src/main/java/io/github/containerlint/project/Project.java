package io.github.containerlint.project;

import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.dockerignore.DockerignoreFile;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.git.GitStatus;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.ContainerStart;
import io.github.containerlint.project.container.TestServices;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.environment.EnvironmentFile;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.project.secrets.SecretSpans;
import io.github.containerlint.source.Remark;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Everything that was found in a linted directory, joined.
 *
 * @param tree the files
 * @param git which of the files git tracks and ignores; looked up on first use
 * @param compositions one for each Compose project, in the order of their directories
 * @param builds what Docker builds from the Dockerfiles, each once
 * @param dockerfiles every Dockerfile that was read, those written inline in a Compose file among them
 * @param ownImages the images that the project builds, by their names; scripts are searched on first use
 * @param failures the parts that could not be read because of a fault in the linter
 * @param notes what was left out or could not be seen, for the reader of the report
 */
@API(status = Status.EXPERIMENTAL)
public record Project(
        SourceTree tree,
        GitStatus git,
        List<Composition> compositions,
        List<ImageBuild> builds,
        List<Dockerfile> dockerfiles,
        OwnImages ownImages,
        List<LoadFailure> failures,
        List<Note> notes) {
    public Project {
        compositions = List.copyOf(compositions);
        builds = List.copyOf(builds);
        dockerfiles = List.copyOf(dockerfiles);
        failures = List.copyOf(failures);
        notes = List.copyOf(notes);
    }

    /**
     * The Dockerfiles as they are built: each resolved with the arguments of each service that builds it, and unchanged
     * where no service does.
     */
    public List<Dockerfile> resolvedDockerfiles() {
        Map<SourceFile, Set<Dockerfile>> planned = new HashMap<>();
        containers()
                .flatMap(container -> container.plan().stream())
                .flatMap(plan -> plan.dockerfile().stream())
                .forEach(found -> planned.computeIfAbsent(found.source(), unseen -> new LinkedHashSet<>())
                        .add(found));
        return dockerfiles.stream()
                .flatMap(file -> planned.getOrDefault(file.source(), Set.of(file)).stream())
                .toList();
    }

    /**
     * Joins the projects of several modules into one.
     *
     * @param tree names in reports are relative to its base
     */
    public static Project together(SourceTree tree, List<Project> modules) {
        return new Project(
                tree,
                new GitStatus(tree),
                each(modules, Project::compositions, one -> one.compose().files()),
                each(modules, Project::builds, ImageKey::of),
                each(modules, Project::dockerfiles, Dockerfile::source),
                OwnImages.together(modules.stream().map(Project::ownImages).toList()),
                each(modules, Project::failures, failure -> failure),
                each(modules, Project::notes, note -> note));
    }

    /**
     * Joins one part of all modules without repetitions: two modules may have the same directory, or name the same
     * file.
     */
    private static <T> List<T> each(
            List<Project> modules, Function<Project, List<T>> part, Function<T, Object> identity) {
        Map<Object, T> all = new LinkedHashMap<>();
        modules.stream()
                .flatMap(module -> part.apply(module).stream())
                .forEach(one -> all.putIfAbsent(identity.apply(one), one));
        return List.copyOf(all.values());
    }

    /** The paths of the Dockerfiles that services build. */
    public Set<Path> builtByServices() {
        return containers()
                .flatMap(container -> container.plan().stream())
                .flatMap(plan -> plan.dockerfile().stream())
                .map(file -> file.source().location())
                .collect(Collectors.toSet());
    }

    /**
     * This module as a part of a build: without the Dockerfiles that only services of other modules build.
     *
     * @param built the paths of the Dockerfiles that services of any module build
     * @param images the images that any module of the build makes
     */
    public Project within(Set<Path> built, OwnImages images) {
        Set<Path> others = new HashSet<>(built);
        others.removeAll(builtByServices());
        return new Project(
                tree,
                git,
                compositions,
                builds.stream()
                        .filter(image ->
                                !others.contains(image.dockerfile().source().location()))
                        .toList(),
                dockerfiles.stream()
                        .filter(file -> !others.contains(file.source().location()))
                        .toList(),
                images,
                failures,
                notes);
    }

    /** The Compose files and Dockerfiles that could not be read completely: too large, not text, or not readable. */
    public List<SourceFile> unread() {
        Stream<SourceFile> compose =
                compositions.stream().flatMap(composition -> composition.compose().files().stream());
        return Stream.concat(compose, dockerfiles.stream().map(Dockerfile::source))
                .filter(file -> !file.problems().isEmpty())
                .distinct()
                .toList();
    }

    /** The containers of all services of all Compose projects. */
    public Stream<Container> containers() {
        return compositions.stream().flatMap(composition -> composition.containers().stream());
    }

    /** The env files of all Compose projects, each once. */
    public List<EnvironmentFile> envFiles() {
        Map<Path, EnvironmentFile> byPath = new LinkedHashMap<>();
        compositions.stream()
                .flatMap(composition -> composition.environment().files().stream())
                .forEach(file -> byPath.merge(file.path(), file, EnvironmentFile::alsoOf));
        return List.copyOf(byPath.values());
    }

    /** What a file was read as. */
    @API(status = Status.EXPERIMENTAL)
    public enum ReadAs {
        COMPOSE,
        DOCKERFILE,
        DOCKERIGNORE,
        ENV;

        /** The name in reports: {@code compose}, {@code dockerfile}, {@code dockerignore}, {@code env}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The Compose files, Dockerfiles, ignore files and env files that were read. */
    public Map<SourceFile, ReadAs> files() {
        Map<SourceFile, ReadAs> files = new LinkedHashMap<>();
        for (Composition composition : compositions) {
            for (SourceFile file : composition.compose().files()) {
                files.put(file, ReadAs.COMPOSE);
            }
            for (DotenvFile file : composition.compose().envFiles()) {
                files.putIfAbsent(file.source(), ReadAs.ENV);
            }
        }
        for (Dockerfile dockerfile : dockerfiles) {
            files.putIfAbsent(dockerfile.source(), ReadAs.DOCKERFILE);
        }
        for (DockerignoreFile file : ignoreFiles()) {
            files.putIfAbsent(file.source(), ReadAs.DOCKERIGNORE);
        }
        for (EnvironmentFile file : envFiles()) {
            if (file.content().isPresent()) {
                files.putIfAbsent(file.content().get().source(), ReadAs.ENV);
            }
        }
        return files;
    }

    /** Whether every file was read to its end, and nothing that the files name is out of sight. */
    public boolean isWhole() {
        if (!unread().isEmpty() || !failures.isEmpty()) {
            return false;
        }
        for (Composition composition : compositions) {
            if (!composition.compose().gaps().isEmpty()
                    || !composition.compose().problems().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The comments in all files that were read, with the elements that they stand at. */
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        for (Composition composition : compositions) {
            remarks.addAll(composition.compose().remarks());
            for (DotenvFile file : composition.compose().envFiles()) {
                remarks.addAll(file.remarks());
            }
        }
        for (EnvironmentFile file : envFiles()) {
            if (file.content().isPresent()) {
                remarks.addAll(file.content().get().remarks());
            }
        }
        for (Dockerfile file : dockerfiles) {
            remarks.addAll(file.remarks());
        }
        for (DockerignoreFile file : ignoreFiles()) {
            remarks.addAll(file.remarks());
        }
        return List.copyOf(remarks);
    }

    private List<DockerignoreFile> ignoreFiles() {
        Map<SourceFile, DockerignoreFile> files = new LinkedHashMap<>();
        for (ImageBuild build : builds) {
            Optional<DockerignoreFile> file = build.files().flatMap(ContextFiles::ignoreFile);
            if (file.isPresent()) {
                files.putIfAbsent(file.get().source(), file.get());
            }
        }
        return List.copyOf(files.values());
    }

    /** The places of secrets in the Compose files, which reports must not show. */
    public SecretSpans secrets() {
        return new SecretSpans(compositions.stream().map(Composition::compose).toList());
    }

    /**
     * Returns true when an image is built only for tests: all services that build it are for tests, or its path says
     * so.
     */
    public boolean isForTests(ImageBuild build) {
        List<Container> builders = containers()
                .filter(container -> container
                        .build()
                        .map(ImageBuild::dockerfile)
                        .filter(build.dockerfile()::equals)
                        .isPresent())
                .toList();
        return TestServices.speaksOfTests(build.dockerfile().source().path())
                || !builders.isEmpty() && builders.stream().allMatch(Container::isForTests);
    }

    /**
     * The commands that are started in the images built here: by each service, or by the image alone where no service
     * uses it.
     */
    public List<ContainerStart> launches() {
        Stream<ContainerStart> services = containers()
                .flatMap(container -> container.build().stream()
                        .flatMap(image -> container.command().stream()
                                .map(command -> new ContainerStart(image, Optional.of(container), command))));
        Stream<ContainerStart> alone = builds.stream()
                .filter(image -> image.services().isEmpty())
                .flatMap(image ->
                        image.command().stream().map(command -> new ContainerStart(image, Optional.empty(), command)));
        return Stream.concat(services, alone).toList();
    }
}
