package io.github.containerlint.project;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.Lifespan;
import io.github.containerlint.project.environment.ComposeEnvironment;
import io.github.containerlint.project.network.NetworkReachability;
import io.github.containerlint.project.network.PublishedPort;
import io.github.containerlint.project.network.ServiceCall;
import io.github.containerlint.project.network.ServiceCalls;
import io.github.containerlint.source.Lazy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Compose project with what its services become. */
public final class Composition {
    private final ComposeProject compose;
    private final List<Container> containers;
    private final ComposeEnvironment environment;
    private final SiblingComposeFiles others;
    private final Lazy<Boolean> startedByTool;
    private final Lazy<List<ServiceCall>> calls;

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
        this.calls = new Lazy<>(() -> ServiceCalls.of(this.containers));
    }

    /** What the Compose files say. */
    public ComposeProject compose() {
        return compose;
    }

    /** The Compose files beside its own, and the other projects that its files belong to. */
    public SiblingComposeFiles otherFiles() {
        return others;
    }

    /** The variables that it needs, and its env files. */
    public ComposeEnvironment environment() {
        return environment;
    }

    /** Whether a tool of the developer starts and stops it: Spring Boot in development, an editor. */
    public boolean isStartedByTool() {
        return startedByTool.get();
    }

    /** Whether another service of the same image does its work once and ends, or may do so. */
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

    /** One for each service, in the order of the file. */
    public List<Container> containers() {
        return containers;
    }

    public Optional<Container> container(String service) {
        return containers.stream()
                .filter(container -> container.service().name().value().equals(service))
                .findFirst();
    }

    /** Who is configured to talk to whom. */
    public List<ServiceCall> calls() {
        return calls.get();
    }

    /** The services that use another one: configured with its address, or started after it. */
    public List<Container> usersOf(Container callee) {
        Stream<Container> callers = calls().stream()
                .filter(call -> call.callee().filter(found -> found == callee).isPresent())
                .map(ServiceCall::caller);
        Stream<Container> followers = containers.stream()
                .filter(container -> container.service().references().stream()
                        .anyMatch(reference -> isOf(reference.service().value(), callee.service())));
        return Stream.concat(callers, followers)
                .filter(user -> user != callee)
                .distinct()
                .toList();
    }

    /**
     * Whether a service that is no console, exporter or backup of it uses another one, and all such services reach it by its
     * name: none needs a port of the host.
     */
    public boolean isServedByName(Container callee) {
        List<Container> users = usersOf(callee).stream()
                .filter(user -> user.companion().isEmpty())
                .toList();
        boolean calledOnHost = calls().stream()
                .filter(call -> call.address().isLoopback())
                .flatMap(call -> call.address().portNumber().stream())
                .anyMatch(port -> PublishedPort.find(callee.service(), port).isPresent());
        return !users.isEmpty()
                && !calledOnHost
                && users.stream()
                        .allMatch(user -> NetworkReachability.mayReach(compose, user.service(), callee.service()));
    }

    private static boolean isOf(String name, Service service) {
        return service.name().value().equals(name);
    }
}
