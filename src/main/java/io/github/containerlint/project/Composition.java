package io.github.containerlint.project;

import io.github.containerlint.compose.ComposeProject;
import io.github.containerlint.compose.ConfigScalar;
import io.github.containerlint.compose.Resource;
import io.github.containerlint.compose.ResourceKind;
import io.github.containerlint.compose.ResourceUse;
import io.github.containerlint.compose.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Compose project with what its services become. */
public final class Composition {
    private final ComposeProject compose;
    private final List<Container> containers;
    private final ComposeEnvironment environment;
    private final OtherComposeFiles others;
    private final Lazy<Boolean> startedByTool;
    private final Lazy<List<Call>> calls;

    Composition(
            ComposeProject compose,
            List<Container> containers,
            ComposeEnvironment environment,
            OtherComposeFiles others,
            Lazy<Boolean> startedByTool) {
        this.compose = compose;
        this.others = others;
        this.startedByTool = startedByTool;
        this.environment = environment;
        this.containers = List.copyOf(containers);
        this.calls = new Lazy<>(() -> Calls.of(this));
    }

    /** What the Compose files say. */
    public ComposeProject compose() {
        return compose;
    }

    /** The secrets that its Compose files write out. */
    public List<WrittenSecret> writtenSecrets() {
        return WrittenSecrets.of(compose).named();
    }

    /** The passwords that its Compose files write out within addresses. */
    public List<UrlCredential> urlCredentials() {
        return WrittenSecrets.of(compose).inAddresses();
    }

    /** Whether what is used as a volume is a file or a directory to mount: {@code ./} is missing before it. */
    public boolean isMisreadBind(ResourceUse use) {
        return use.kind() == ResourceKind.VOLUME
                && containers.stream()
                        .flatMap(container -> container.misreadBinds().stream())
                        .anyMatch(source -> source.span().equals(use.span()));
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
    public List<Call> calls() {
        return calls.get();
    }

    /** The services that use another one: configured with its address, or started after it. */
    public List<Container> usersOf(Container callee) {
        Stream<Container> callers = calls().stream()
                .filter(call -> call.callee().filter(found -> found == callee).isPresent())
                .map(Call::caller);
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
                && users.stream().allMatch(user -> Neighbourhood.mayReach(compose, user.service(), callee.service()));
    }

    /** The calls to the machine itself where another service is meant. */
    public List<LocalhostCall> localhostCalls() {
        return LocalhostCall.of(this);
    }

    /** For each service that has the address of another one which it cannot reach, the first such call. */
    public List<UnreachableCall> unreachableCalls() {
        return UnreachableCall.of(this);
    }

    /** For each service that has the address of another one and is not started after it, the first such call. */
    public List<Call> unawaitedCalls() {
        return Awaiting.missing(this);
    }

    /** What is declared here and used by no service, neither here nor where the same file is read with others or alone. */
    public List<Resource> unusedResources() {
        return others.unused();
    }

    /** The calls to hosts that nobody answers for, where a service must be meant. */
    public List<UnknownHost> unknownHosts() {
        return UnknownHost.of(this, others);
    }

    /** The addresses of containers, where services are given them in place of a name. */
    public List<HardcodedAddress> hardcodedAddresses() {
        return HardcodedAddress.of(this);
    }

    /** The services that are started as soon as the containers of their datastores are. */
    public List<EarlyStart> earlyStarts() {
        return EarlyStart.of(this);
    }

    /** The calls to ports that only the host knows. */
    public List<PublishedCall> callsToPublishedPorts() {
        return PublishedCall.of(this);
    }

    /** The host ports that two services publish which can run together, the later one each time with the earlier one. */
    public List<PortConflict> portConflicts() {
        return PortConflict.of(this);
    }

    /** The services that have one container name and can run together, for each such name in the order of the file. */
    public List<List<Service>> sharingContainerNames() {
        return containers.stream()
                .flatMap(container -> container.service().containerName().flatMap(ConfigScalar::known).stream())
                .distinct()
                .map(this::named)
                .filter(services -> services.size() > 1)
                .toList();
    }

    private List<Service> named(String containerName) {
        List<Service> named = containers.stream()
                .map(Container::service)
                .filter(service -> service.containerName()
                        .filter(name -> name.is(containerName))
                        .isPresent())
                .toList();
        return named.stream()
                .filter(service ->
                        named.stream().anyMatch(other -> other != service && compose.canRunTogether(service, other)))
                .toList();
    }

    private static boolean isOf(String name, Service service) {
        return service.name().value().equals(name);
    }
}
