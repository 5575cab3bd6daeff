package io.github.containerlint.project;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.Lifespan;
import io.github.containerlint.project.environment.ComposeEnvironment;
import io.github.containerlint.project.network.NetworkReachability;
import io.github.containerlint.project.network.PublishedPort;
import io.github.containerlint.project.network.ServiceCall;
import io.github.containerlint.project.network.ServiceCalls;
import io.github.containerlint.source.Lazy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A Compose project, with the containers and environment of its services. */
@API(status = Status.EXPERIMENTAL)
public final class Composition {
    private final ComposeProject compose;
    private final List<Container> containers;
    private final ComposeEnvironment environment;
    private final SiblingComposeFiles others;
    private final Lazy<Boolean> startedByTool;
    private final Lazy<List<ServiceCall>> calls;
    private final Lazy<Map<String, Container>> byName;
    private final Lazy<Map<String, List<Container>>> byHostName;
    private final Lazy<Map<Container, Set<Container>>> users;
    private final Lazy<Set<Integer>> loopbackPorts;

    Composition(
            ComposeProject compose,
            List<Container> containers,
            ComposeEnvironment environment,
            SiblingComposeFiles others,
            Lazy<Boolean> startedByTool) {
        this.compose = compose;
        this.others = others;
        this.startedByTool = startedByTool;
        this.environment = environment;
        this.containers = List.copyOf(containers);
        this.calls = new Lazy<>(() -> ServiceCalls.of(containers(), this::answering));
        this.byName = new Lazy<>(this::indexNames);
        this.byHostName = new Lazy<>(this::indexHostNames);
        this.users = new Lazy<>(this::indexUsers);
        this.loopbackPorts = new Lazy<>(this::findLoopbackPorts);
    }

    /** The Compose project as its files define it. */
    public ComposeProject compose() {
        return compose;
    }

    /** The Compose files beside the project's own, and the other projects that its files belong to. */
    public SiblingComposeFiles otherFiles() {
        return others;
    }

    /** The variables that the project needs, and its env files. */
    public ComposeEnvironment environment() {
        return environment;
    }

    /** Returns true when a development tool starts and stops the project, such as Spring Boot or an editor. */
    public boolean isStartedByTool() {
        return startedByTool.get();
    }

    /** Returns true when another service of the same image does its work once and ends. */
    public boolean isAlsoRunAsJob(Container container) {
        return containers.stream()
                .filter(other -> other != container && other.lifespan() == Lifespan.JOB)
                .anyMatch(other -> isSameImage(other, container));
    }

    private static boolean isSameImage(Container one, Container other) {
        Optional<String> name = one.service().image().flatMap(ConfigScalar::known);
        boolean named = name.isPresent() && name.equals(other.service().image().flatMap(ConfigScalar::known));
        boolean built = one.build().isPresent()
                && one.build().map(ImageBuild::stage).equals(other.build().map(ImageBuild::stage));
        return named || built;
    }

    /** One container for each service, in the order of the file. */
    public List<Container> containers() {
        return containers;
    }

    public Optional<Container> container(String service) {
        return Optional.ofNullable(byName.get().get(service));
    }

    /** The containers that answer to the name: it is their service's name, container name, host name or alias. */
    public List<Container> answering(String host) {
        return byHostName.get().getOrDefault(host, List.of());
    }

    private Map<String, Container> indexNames() {
        Map<String, Container> index = new HashMap<>();
        containers.forEach(
                container -> index.putIfAbsent(container.service().name().value(), container));
        return index;
    }

    private Map<String, List<Container>> indexHostNames() {
        Map<String, List<Container>> index = new HashMap<>();
        containers.forEach(container -> container
                .service()
                .hostNames()
                .forEach(name ->
                        index.computeIfAbsent(name, unseen -> new ArrayList<>()).add(container)));
        return index;
    }

    /** The calls that configuration shows: which service connects to which other service. */
    public List<ServiceCall> calls() {
        return calls.get();
    }

    /** The services that use another one: configured with its address, or started after it. */
    public List<Container> usersOf(Container callee) {
        return List.copyOf(users.get().getOrDefault(callee, Set.of()));
    }

    private Map<Container, Set<Container>> indexUsers() {
        Map<Container, Set<Container>> index = new HashMap<>();
        calls().forEach(call -> call.callee().ifPresent(callee -> addUser(index, callee, call.caller())));
        for (Container container : containers) {
            container
                    .service()
                    .references()
                    .forEach(reference -> container(reference.service().value())
                            .ifPresent(callee -> addUser(index, callee, container)));
        }
        return index;
    }

    private static void addUser(Map<Container, Set<Container>> index, Container callee, Container user) {
        if (user != callee) {
            index.computeIfAbsent(callee, unseen -> new LinkedHashSet<>()).add(user);
        }
    }

    private Set<Integer> findLoopbackPorts() {
        return calls().stream()
                .filter(call -> call.address().isLoopback())
                .flatMap(call -> call.address().portNumber().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Returns true when services use this one, and all of them reach it by its name: none needs a port of the host.
     * Consoles, exporters and backups of the service are not counted.
     */
    public boolean isServedByName(Container callee) {
        List<Container> users = usersOf(callee).stream()
                .filter(user -> user.companion().isEmpty())
                .toList();
        boolean calledOnHost = loopbackPorts.get().stream()
                .anyMatch(port -> PublishedPort.find(callee.service(), port).isPresent());
        return !users.isEmpty()
                && !calledOnHost
                && users.stream()
                        .allMatch(user -> NetworkReachability.mayReach(compose, user.service(), callee.service()));
    }
}
