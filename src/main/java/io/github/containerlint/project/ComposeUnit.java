package io.github.containerlint.project;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.VariableUse;
import io.github.containerlint.compose.model.Build;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.EnvFile;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.compose.model.ResourceUse;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.compose.model.ServiceReference;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compose files that are read as one project.
 *
 * @param paths the merged files in their order, without the files that they include or extend
 * @param added those of the paths that have no standard name and that no script names: how they are started is inferred
 * @param project the Compose project that the files make
 */
record ComposeUnit(List<Path> paths, List<Path> added, ComposeProject project) {
    ComposeUnit {
        paths = List.copyOf(paths);
        added = List.copyOf(added);
    }

    ComposeUnit(List<Path> paths, ComposeProject project) {
        this(paths, List.of(), project);
    }

    /** The first of the merged files. */
    Path main() {
        return paths.get(0);
    }

    Path directory() {
        return main().getParent();
    }

    /** The project's {@code name} as a file writes it; empty where it has none. */
    Optional<String> writtenName() {
        return project.config().scalar("name").flatMap(ConfigScalar::known);
    }

    Set<String> services() {
        return project.services().stream()
                .map(service -> service.name().value())
                .collect(Collectors.toSet());
    }

    /** Returns true when the project has this service, and an image or a build to make its container from. */
    boolean defines(String service) {
        return project.service(service).filter(ComposeUnit::hasSource).isPresent();
    }

    /** The names of the services that have neither an image nor a build. */
    List<String> withoutSource() {
        return project.services().stream()
                .filter(service -> !hasSource(service))
                .map(service -> service.name().value())
                .toList();
    }

    private static boolean hasSource(Service service) {
        return service.image().isPresent()
                || service.build().isPresent()
                || service.hasProvider()
                || service.isPartial();
    }

    /** The names of services that other services need and that the project does not define. */
    List<String> namedOnly() {
        return project.services().stream()
                .flatMap(service -> service.references().stream())
                .filter(reference -> reference.required() && reference.service().isKnown())
                .map(ServiceReference::service)
                .map(ConfigScalar::value)
                .filter(name -> project.service(name).isEmpty())
                .distinct()
                .toList();
    }

    private Stream<ResourceUse> undeclared() {
        return project.resourceUses().stream()
                .filter(use -> use.isKnown()
                        && project.resource(use.kind(), use.name()).isEmpty());
    }

    /**
     * The reason, in words, why the project cannot be started; empty where services have images and no reference is
     * open.
     */
    Optional<String> gap() {
        Stream<String> parts = project.services().stream()
                .filter(Service::isPartial)
                .map(service -> "what '%s' extends is not there".formatted(service.name()));
        Stream<String> sources = withoutSource().stream().map("'%s' has neither 'image' nor 'build' in it"::formatted);
        Stream<String> names = namedOnly().stream().map("it names '%s', which is not in it"::formatted);
        Stream<String> resources = undeclared()
                .map(use -> "it uses the %s '%s', which is not in it"
                        .formatted(use.kind().label(), use.name()));
        return Stream.of(parts, sources, names, resources)
                .flatMap(reasons -> reasons)
                .findFirst();
    }

    /** Returns true when the project has services and nothing that they need is missing. */
    boolean isComplete() {
        return !project.services().isEmpty() && gap().isEmpty();
    }

    /** Returns true when a relative path leads to no file from this directory, but does so from the other directory. */
    boolean fitsBetter(Path other, SourceTree tree) {
        return project.services().stream()
                .flatMap(ComposeUnit::localPaths)
                .filter(path -> path.startsWith(directory()) && !tree.exists(path))
                .map(directory()::relativize)
                .anyMatch(path -> tree.exists(other.resolve(path)));
    }

    private static Stream<Path> localPaths(Service service) {
        Stream<ConfigScalar> contexts = service.build().map(Build::context).stream();
        Stream<ConfigScalar> envFiles = service.envFiles().stream().map(EnvFile::path);
        Stream<ConfigScalar> binds =
                service.mounts().stream().filter(Mount::isBind).flatMap(mount -> mount.source().stream());
        return Stream.of(contexts, envFiles, binds).flatMap(paths -> paths).flatMap(path -> path.asPath().stream());
    }

    /** This unit with all files as added ones, because it is started by a program that may set its variables. */
    ComposeUnit withOpenVariables() {
        return new ComposeUnit(paths, paths, project);
    }

    /** Returns true when the merged project has no problem that neither of the two files has alone. */
    boolean isNoWorseThan(ComposeUnit one, ComposeUnit other) {
        return Stream.concat(project.problems().stream(), project.inconsistencies().stream())
                .allMatch(problem -> Stream.of(one.project, other.project)
                        .flatMap(part -> Stream.concat(part.problems().stream(), part.inconsistencies().stream()))
                        .anyMatch(known -> known.span().equals(problem.span())));
    }

    /** The paths of the env files that services require. */
    Stream<Path> envFiles() {
        return project.services().stream()
                .flatMap(service -> service.envFiles().stream())
                .filter(EnvFile::required)
                .flatMap(file -> file.path().asPath().stream());
    }

    /**
     * The names of the variables in the added files: the program that merges these files may set the variables, too.
     */
    Set<String> openVariables() {
        return project.variables().stream()
                .filter(variable -> added.contains(variable.span().file().location()))
                .map(VariableUse::name)
                .collect(Collectors.toSet());
    }

    /** Returns true when the file is one of the project's files, included and extended ones among them. */
    boolean reads(Path file) {
        return project.files().stream().map(SourceFile::location).anyMatch(file::equals);
    }

    /** Returns true when the other project includes this one, and so lints it with the variables that it gives. */
    boolean isIncludedBy(ComposeUnit other) {
        Set<Span> services = other.project.services().stream()
                .map(service -> service.name().span())
                .collect(Collectors.toSet());
        return project != other.project
                && !project.services().isEmpty()
                && other.project.files().size() > project.files().size()
                && other.project.files().containsAll(project.files())
                && project.services().stream()
                        .allMatch(service -> services.contains(service.name().span()));
    }

    /**
     * Returns true when a service has fewer keys here than in the other project, so that it may be merged over that
     * one.
     */
    boolean mayLieOver(ComposeUnit other) {
        List<Service> shared = project.services().stream()
                .filter(service -> other.project.service(service.name().value()).isPresent())
                .toList();
        return shared.stream()
                .anyMatch(service -> service.definition().entries().size()
                        < other.project
                                .service(service.name().value())
                                .map(whole -> whole.definition().entries().size())
                                .orElse(0));
    }
}
