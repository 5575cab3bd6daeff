package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.VariableUse;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.Position;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Compose project as Docker would run it.
 *
 * @param name the project's name: {@code name}, {@code COMPOSE_PROJECT_NAME} in {@code .env}, or the directory's
 * @param directory the project directory: relative paths are relative to it, and {@code .env} lies in it
 * @param files the Compose files it was read from, in the order in which they were merged, included ones among them
 * @param envFiles the files that its variables were taken from, such as {@code .env}
 * @param config the effective configuration
 * @param services all of them, also those whose profile is not active
 * @param resources all that is declared beside services
 * @param activeProfiles those of {@code COMPOSE_PROFILES} in {@code .env}
 * @param problems what Compose would not load
 * @param inconsistencies what Compose loads and would not run: services without an image, keys that do not fit together
 * @param notes what is not known of it: what could not be looked at, and variables without a value where Compose needs one
 * @param gaps the notes of what could not be looked at, such as a remote include: the view is partial then
 */
public record ComposeProject(
        Text name,
        Path directory,
        List<SourceFile> files,
        List<DotenvFile> envFiles,
        ConfigMap config,
        List<Service> services,
        List<Resource> resources,
        List<VariableUse> variables,
        List<String> activeProfiles,
        List<Problem> problems,
        List<Problem> inconsistencies,
        List<Problem> notes,
        List<Problem> gaps) {
    public ComposeProject {
        files = List.copyOf(files);
        envFiles = List.copyOf(envFiles);
        services = List.copyOf(services);
        resources = List.copyOf(resources);
        variables = List.copyOf(variables);
        activeProfiles = List.copyOf(activeProfiles);
        problems = List.copyOf(problems);
        inconsistencies = List.copyOf(inconsistencies);
        notes = List.copyOf(notes);
        gaps = List.copyOf(gaps);
    }

    public Optional<Service> service(String key) {
        return services.stream()
                .filter(service -> service.name().value().equals(key))
                .findFirst();
    }

    public Stream<Resource> resources(ResourceKind kind) {
        return resources.stream().filter(resource -> resource.kind() == kind);
    }

    public Optional<Resource> resource(ResourceKind kind, String key) {
        return resources(kind)
                .filter(resource -> resource.name().value().equals(key))
                .findFirst();
    }

    /** Whether the service takes part when nobody asks for more profiles than {@code .env} does. */
    public boolean isActive(Service service) {
        return service.profiles().isEmpty()
                || service.profiles().stream()
                        .anyMatch(profile -> activeProfiles.contains(profile.value()) || profile.is("*"));
    }

    /** The variable without a value whose default stands there. */
    public Optional<VariableUse> defaultedBy(Span text) {
        return variables.stream()
                .filter(variable -> !variable.set() && variable.span().contains(text))
                .reduce((outer, inner) -> inner);
    }

    /** Every place where a service names a network, volume, config or secret. */
    public List<ResourceUse> resourceUses() {
        return services.stream()
                .flatMap(service -> ResourceUse.of(service).stream())
                .toList();
    }

    /** The uses of what nobody declares; none where a part of the project could not be looked at. */
    public List<ResourceUse> undeclaredUses() {
        return isPartial()
                ? List.of()
                : resourceUses().stream()
                        .filter(use -> use.isKnown()
                                && resource(use.kind(), use.name()).isEmpty())
                        .toList();
    }

    /** The edit that declares a resource in the file that uses it; empty where it is used through something else. */
    public Optional<TextEdit> declaration(ResourceUse use) {
        SourceFile file = use.span().file();
        if (!use.related().isEmpty() || !files.contains(file)) {
            return Optional.empty();
        }
        Optional<Resource> first = resources(use.kind())
                .filter(resource -> !resource.implied() && resource.span().file() == file)
                .findFirst();
        if (first.isPresent()) {
            return besides(first.get(), use.name());
        }
        boolean hasSection = config.entry(use.kind().section())
                .filter(entry -> entry.span().file() == file)
                .isPresent();
        String lines = "\n%s:\n  %s:".formatted(use.kind().section(), use.name());
        return hasSection ? Optional.empty() : Optional.of(TextEdit.lastLine(file, lines));
    }

    /** A line above that of a resource; empty where that has no line of its own. */
    private static Optional<TextEdit> besides(Resource resource, String name) {
        Position place = resource.span().startPosition();
        String lead = " ".repeat(place.column() - 1);
        boolean block = resource.span()
                .file()
                .lines()
                .textOf(place.line())
                .startsWith(lead + resource.name().value());
        return block ? Optional.of(TextEdit.lineAbove(resource, lead + name + ":")) : Optional.empty();
    }

    /** What is declared here and named by no service; none of a kind that is also named in a way nobody can know. */
    public List<Resource> unusedResources() {
        List<ResourceUse> uses = resourceUses();
        return resources.stream()
                .filter(resource ->
                        !resource.implied() && !resource.isExternal() && resource.kind() != ResourceKind.MODEL)
                .filter(resource -> !resource.name().value().equals("default"))
                .filter(resource -> uses.stream()
                        .filter(use -> use.kind() == resource.kind())
                        .noneMatch(use -> !use.isKnown()
                                || use.name().equals(resource.name().value())))
                .toList();
    }

    /** The references to services that are not there; none where a part of the project could not be looked at. */
    public List<ServiceReference> undefinedReferences() {
        return isPartial()
                ? List.of()
                : services.stream()
                        .flatMap(service -> service.references().stream())
                        .filter(reference ->
                                reference.required() && reference.service().isKnown())
                        .filter(reference ->
                                service(reference.service().value()).isEmpty())
                        .toList();
    }

    /** The services that wait for each other: the references of each cycle, one after the other. */
    public List<List<ServiceReference>> dependencyCycles() {
        return new DependencyCycles(this).all();
    }

    /** The key {@code version}, which Compose does not read. */
    public Optional<ConfigEntry> version() {
        return config.entry("version");
    }

    /** Whether one command can start both: neither is in a profile of its own, or they share one. */
    public boolean canRunTogether(Service one, Service other) {
        return one.profiles().isEmpty()
                || other.profiles().isEmpty()
                || one.profiles().stream()
                        .anyMatch(profile -> other.profiles().stream().anyMatch(same -> same.is(profile.value())));
    }

    /** Whether a file or an element that belongs to the project could not be looked at. */
    public boolean isPartial() {
        return !gaps.isEmpty();
    }
}
