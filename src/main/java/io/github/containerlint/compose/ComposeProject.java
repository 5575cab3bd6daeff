package io.github.containerlint.compose;

import io.github.containerlint.dotenv.DotenvFile;
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
 * @param notes what could not be looked at, such as a remote include: the view is partial then
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
        List<Problem> notes) {
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

    /** Whether something could not be looked at. */
    public boolean isPartial() {
        return !notes.isEmpty();
    }
}
