package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.VariableUse;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.source.Lazy;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Remark;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A Compose project as Docker would run it.
 *
 * <p>Two projects are equal only if they are the same object.
 */
@API(status = Status.EXPERIMENTAL)
public final class ComposeProject {
    private final Text name;
    private final Path directory;
    private final List<SourceFile> files;
    private final List<DotenvFile> envFiles;
    private final List<Remark> remarks;
    private final ConfigMap config;
    private final List<Service> services;
    private final List<Resource> resources;
    private final List<VariableUse> variables;
    private final List<String> activeProfiles;
    private final List<Problem> problems;
    private final List<Problem> inconsistencies;
    private final List<Problem> notes;
    private final List<Problem> gaps;
    private final Lazy<Map<String, Service>> byName;
    private final Lazy<Map<String, Set<Dependency.Condition>>> awaited;
    private final Lazy<Map<ResourceKind, Map<String, Resource>>> declared;
    private final Lazy<List<ResourceUse>> uses;

    public ComposeProject(
            Text name,
            Path directory,
            List<SourceFile> files,
            List<DotenvFile> envFiles,
            List<Remark> remarks,
            ConfigMap config,
            List<Service> services,
            List<Resource> resources,
            List<VariableUse> variables,
            List<String> activeProfiles,
            List<Problem> problems,
            List<Problem> inconsistencies,
            List<Problem> notes,
            List<Problem> gaps) {
        this.name = name;
        this.directory = directory;
        this.files = List.copyOf(files);
        this.envFiles = List.copyOf(envFiles);
        this.remarks = List.copyOf(remarks);
        this.config = config;
        this.services = List.copyOf(services);
        this.resources = List.copyOf(resources);
        this.variables = List.copyOf(variables);
        this.activeProfiles = List.copyOf(activeProfiles);
        this.problems = List.copyOf(problems);
        this.inconsistencies = List.copyOf(inconsistencies);
        this.notes = List.copyOf(notes);
        this.gaps = List.copyOf(gaps);
        this.byName = new Lazy<>(this::indexServices);
        this.awaited = new Lazy<>(this::indexConditions);
        this.declared = new Lazy<>(this::indexResources);
        this.uses = new Lazy<>(this::findUses);
    }

    /** The project's name: {@code name}, {@code COMPOSE_PROJECT_NAME} in {@code .env}, or the directory's. */
    public Text name() {
        return name;
    }

    /** The project directory: relative paths are relative to it, and {@code .env} lies in it. */
    public Path directory() {
        return directory;
    }

    /** The Compose files of the project, also included ones, in the order in which they were merged. */
    public List<SourceFile> files() {
        return files;
    }

    /** The files that the project's variables were taken from, such as {@code .env}. */
    public List<DotenvFile> envFiles() {
        return envFiles;
    }

    /** The comments in the Compose files, with the elements that they stand at. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** The effective configuration. */
    public ConfigMap config() {
        return config;
    }

    /** All services, also those whose profile is not active. */
    public List<Service> services() {
        return services;
    }

    /** All elements that are declared beside services: networks, volumes, configs, secrets, models. */
    public List<Resource> resources() {
        return resources;
    }

    /** Every place where a variable is used. */
    public List<VariableUse> variables() {
        return variables;
    }

    /** The profiles of {@code COMPOSE_PROFILES} in {@code .env}; {@code *} stands for all. */
    public List<String> activeProfiles() {
        return activeProfiles;
    }

    /** The problems that make Compose refuse to load the project. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether {@code docker compose up} starts the service without being told its profile. */
    public boolean isActive(Service service) {
        return service.profiles().isEmpty()
                || activeProfiles.contains("*")
                || service.profiles().stream().anyMatch(profile -> activeProfiles.contains(profile.value()));
    }

    /**
     * The faults of a project that Compose loads but does not run: services without an image, keys that do not fit
     * together.
     */
    public List<Problem> inconsistencies() {
        return inconsistencies;
    }

    /**
     * The unknown parts of the project: files that could not be read, and variables without a value where Compose needs
     * one.
     */
    public List<Problem> notes() {
        return notes;
    }

    /** The notes of files that could not be read, such as a remote include: the project is then only partly known. */
    public List<Problem> gaps() {
        return gaps;
    }

    private Map<String, Service> indexServices() {
        Map<String, Service> index = new LinkedHashMap<>();
        services.forEach(service -> index.putIfAbsent(service.name().value(), service));
        return index;
    }

    private Map<String, Set<Dependency.Condition>> indexConditions() {
        Map<String, Set<Dependency.Condition>> index = new HashMap<>();
        for (Service service : services) {
            for (Dependency dependency : service.dependsOn()) {
                if (!dependency.isForVolumes()) {
                    index.computeIfAbsent(
                                    dependency.service().value(), name -> EnumSet.noneOf(Dependency.Condition.class))
                            .add(dependency.condition());
                }
            }
        }
        return index;
    }

    private Map<ResourceKind, Map<String, Resource>> indexResources() {
        Map<ResourceKind, Map<String, Resource>> index = new EnumMap<>(ResourceKind.class);
        resources.forEach(resource -> index.computeIfAbsent(resource.kind(), kind -> new HashMap<>())
                .putIfAbsent(resource.name().value(), resource));
        return index;
    }

    private List<ResourceUse> findUses() {
        return services.stream()
                .flatMap(service -> ResourceUse.of(service).stream())
                .toList();
    }

    /** Whether another service waits until this one has reached the condition, and needs more than its volumes. */
    public boolean isAwaited(Service service, Dependency.Condition condition) {
        return awaited.get().getOrDefault(service.name().value(), Set.of()).contains(condition);
    }

    public Optional<Service> service(String key) {
        return Optional.ofNullable(byName.get().get(key));
    }

    public Stream<Resource> resources(ResourceKind kind) {
        return resources.stream().filter(resource -> resource.kind() == kind);
    }

    public Optional<Resource> resource(ResourceKind kind, String key) {
        return Optional.ofNullable(declared.get().getOrDefault(kind, Map.of()).get(key));
    }

    /** The variable without a value whose default contains the text; of nested variables the inner one. */
    public Optional<VariableUse> defaultedBy(Span text) {
        return variables.stream()
                .filter(variable -> !variable.set() && variable.span().contains(text))
                .reduce((outer, inner) -> inner);
    }

    /** Every place where a service names a network, volume, config or secret. */
    public List<ResourceUse> resourceUses() {
        return uses.get();
    }

    /** The uses of resources that are not declared; empty where a part of the project could not be read. */
    public List<ResourceUse> undeclaredUses() {
        return isPartial()
                ? List.of()
                : resourceUses().stream()
                        .filter(use -> use.isKnown()
                                && resource(use.kind(), use.name()).isEmpty())
                        .toList();
    }

    /** The declared resources that no service names; none of a kind in which a used name is not known. */
    public List<Resource> unusedResources() {
        Map<ResourceKind, Set<String>> named = new EnumMap<>(ResourceKind.class);
        Set<ResourceKind> open = EnumSet.noneOf(ResourceKind.class);
        for (ResourceUse use : resourceUses()) {
            if (use.isKnown()) {
                named.computeIfAbsent(use.kind(), kind -> new HashSet<>()).add(use.name());
            } else {
                open.add(use.kind());
            }
        }
        return resources.stream()
                .filter(resource ->
                        !resource.implied() && !resource.isExternal() && resource.kind() != ResourceKind.MODEL)
                .filter(resource -> !resource.name().value().equals("default"))
                .filter(resource -> !open.contains(resource.kind())
                        && !named.getOrDefault(resource.kind(), Set.of())
                                .contains(resource.name().value()))
                .toList();
    }

    /** The references to services that do not exist; empty where a part of the project could not be read. */
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

    /**
     * The cycles of services that wait for each other, each as the references that lead from one service to the next.
     */
    public List<List<ServiceReference>> dependencyCycles() {
        return new DependencyCycles(byName.get()).all();
    }

    /** The key {@code version}, which Compose ignores. */
    public Optional<ConfigEntry> version() {
        return config.entry("version");
    }

    /** Whether one command can start both services: one of them has no profile, or they share one. */
    public boolean canRunTogether(Service one, Service other) {
        return one.profiles().isEmpty()
                || other.profiles().isEmpty()
                || one.profiles().stream()
                        .anyMatch(profile -> other.profiles().stream().anyMatch(same -> same.is(profile.value())));
    }

    /** Whether a file or an element of the project could not be read. */
    public boolean isPartial() {
        return !gaps.isEmpty();
    }
}
