package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.BlockMapping;
import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.Lazy;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A service as Compose would run it, with all that its files, {@code extends} and defaults contribute. */
@API(status = Status.EXPERIMENTAL)
public final class Service implements Located {
    private final Text name;
    private final ConfigMap definition;
    private final String subject;
    private final Lazy<List<Mount>> mounts;
    private final Lazy<List<Mount>> tmpfs;
    private final Lazy<List<Port>> ports;
    private final Lazy<List<Assignment>> environment;
    private final Lazy<List<EnvFile>> envFiles;
    private final Lazy<List<NetworkAttachment>> networks;
    private final Lazy<List<Dependency>> dependsOn;
    private final Lazy<List<Link>> links;
    private final Lazy<List<ServiceReference>> references;
    private final Lazy<List<ConfigScalar>> profiles;
    private final Lazy<Optional<Build>> build;
    private final Lazy<Optional<Command>> command;
    private final Lazy<Optional<Command>> entrypoint;
    private final Lazy<Optional<Healthcheck>> healthcheck;
    private final Lazy<Optional<Deploy>> deploy;
    private final Lazy<Optional<RestartPolicy>> restartPolicy;
    private final Lazy<Set<String>> hostNames;

    /** Decodes no part yet: each part is decoded once, when it is first asked for. */
    public Service(Text name, ConfigMap definition) {
        this.name = name;
        this.definition = definition;
        this.subject = "services." + name.value();
        this.mounts = new Lazy<>(() -> MountReader.volumes(definition, subject));
        this.tmpfs = new Lazy<>(() -> MountReader.tmpfs(definition, subject));
        this.ports = new Lazy<>(() -> PortReader.ports(definition, subject));
        this.environment = new Lazy<>(() -> Assignments.of(definition, "environment", subject));
        this.envFiles = new Lazy<>(() -> EnvFile.of(definition, subject));
        this.networks = new Lazy<>(() -> NetworkAttachment.of(definition, subject));
        this.dependsOn = new Lazy<>(() -> References.dependencies(definition, subject));
        this.links = new Lazy<>(() -> References.links(definition, "links", subject));
        this.references = new Lazy<>(() -> References.of(definition, dependsOn(), links(), subject));
        this.profiles = new Lazy<>(this::readProfiles);
        this.build = new Lazy<>(() -> view("build", (key, map) -> new Build(key, map, subject("build"))));
        this.command = new Lazy<>(() -> Commands.of(definition, "command", subject));
        this.entrypoint = new Lazy<>(() -> Commands.of(definition, "entrypoint", subject));
        this.healthcheck =
                new Lazy<>(() -> view("healthcheck", (key, map) -> new Healthcheck(key, map, subject("healthcheck"))));
        this.deploy = new Lazy<>(() -> view("deploy", (key, map) -> new Deploy(key, map, subject("deploy"))));
        this.restartPolicy = new Lazy<>(() -> RestartPolicy.of(deploy(), restart(), subject));
        this.hostNames = new Lazy<>(this::readHostNames);
    }

    /** The key of the service, where it was first written. */
    public Text name() {
        return name;
    }

    /** The whole mapping of the service, for keys that have no accessor of their own. */
    public ConfigMap definition() {
        return definition;
    }

    /** The key path of the service, such as {@code services.web}. */
    public String subject() {
        return subject;
    }

    /** The key path of one key, such as {@code services.web.image}. */
    public String subject(String key) {
        return subject() + "." + key;
    }

    /**
     * Whether everything that the service {@code extends} could be read; otherwise a key that seems to be missing may
     * stand there.
     */
    public boolean isWhole() {
        return !definition.has("extends");
    }

    /** The key as written with its value; empty when it is not written or {@code null}. */
    public Optional<ConfigEntry> entry(String key) {
        return definition.entry(key).filter(entry -> !entry.value().isNull());
    }

    /** The scalar under a key, such as {@code hostname}. */
    public Optional<ConfigScalar> scalar(String key) {
        return definition.scalar(key);
    }

    public Optional<ConfigScalar> image() {
        return scalar("image");
    }

    public Optional<Build> build() {
        return build.get();
    }

    public Optional<Command> command() {
        return command.get();
    }

    public Optional<Command> entrypoint() {
        return entrypoint.get();
    }

    /** The variables of {@code environment}; of two with one name the one that counts. */
    public List<Assignment> environment() {
        return environment.get();
    }

    public Optional<Assignment> environment(String variable) {
        return Assignments.find(environment(), variable);
    }

    public List<EnvFile> envFiles() {
        return envFiles.get();
    }

    /** The entries of {@code volumes}, in order. */
    public List<Mount> mounts() {
        return mounts.get();
    }

    /** Mounts that do not count because a later one of the same file has the same target. */
    public List<Mount> replacedMounts() {
        return MountReader.replaced(definition, subject());
    }

    /** The entries of {@code tmpfs}, in order. */
    public List<Mount> tmpfs() {
        return tmpfs.get();
    }

    /** The entries of {@code ports}, in order. */
    public List<Port> ports() {
        return ports.get();
    }

    /** Container ports, or ranges of them, with or without a protocol, that other services may use. */
    public List<ConfigScalar> expose() {
        return definition.scalars("expose");
    }

    /**
     * The networks that the service is attached to: {@code default} where it names none, and no network where {@code
     * network_mode} is set.
     */
    public List<NetworkAttachment> networks() {
        return networks.get();
    }

    public Optional<ConfigScalar> networkMode() {
        return scalar("network_mode");
    }

    public List<Dependency> dependsOn() {
        return dependsOn.get();
    }

    public List<Link> links() {
        return links.get();
    }

    public List<Link> externalLinks() {
        return References.links(definition, "external_links", subject);
    }

    /** Every place where the service names another service, such as {@code depends_on} and {@code links}. */
    public List<ServiceReference> references() {
        return references.get();
    }

    public Optional<Healthcheck> healthcheck() {
        return healthcheck.get();
    }

    public Optional<ConfigScalar> restart() {
        return scalar("restart");
    }

    /** The policy in force from {@code restart} and {@code deploy}; empty when none is written, or it is not known. */
    public Optional<RestartPolicy> restartPolicy() {
        return restartPolicy.get();
    }

    public Optional<Deploy> deploy() {
        return deploy.get();
    }

    /** The number of containers: {@code deploy.replicas}, or {@code scale}. */
    public Optional<ConfigScalar> replicas() {
        return deploy().flatMap(Deploy::replicas).or(() -> scalar("scale"));
    }

    /**
     * The profiles of the service; empty when it is always part of the project. A service with an empty profile name
     * counts as one without profiles, because it is part of the project wherever {@code COMPOSE_PROFILES} is not set
     * (WithDefaultProfiles in https://github.com/compose-spec/compose-go/blob/main/cli/options.go).
     */
    public List<ConfigScalar> profiles() {
        return profiles.get();
    }

    public Optional<ConfigScalar> containerName() {
        return scalar("container_name");
    }

    public Optional<ConfigScalar> hostname() {
        return scalar("hostname");
    }

    public List<ExtraHost> extraHosts() {
        return ExtraHost.of(definition, "extra_hosts");
    }

    public List<Assignment> labels() {
        return Assignments.of(definition, "labels", subject());
    }

    public Optional<ConfigScalar> user() {
        return scalar("user");
    }

    /** Whether the container may take input from a terminal: {@code tty} or {@code stdin_open} is set, or not known. */
    public boolean hasTerminal() {
        return Stream.of("tty", "stdin_open")
                .flatMap(key -> scalar(key).stream())
                .anyMatch(value -> !value.is("false"));
    }

    public Optional<ConfigScalar> workingDir() {
        return scalar("working_dir");
    }

    public List<FileGrant> secrets() {
        return FileGrant.of(definition, "secrets", subject());
    }

    public List<FileGrant> configs() {
        return FileGrant.of(definition, "configs", subject());
    }

    public List<WatchRule> watch() {
        return WatchRule.of(definition, subject);
    }

    public Optional<ConfigScalar> platform() {
        return scalar("platform");
    }

    /** Whether the service asks for Docker's init process in its container. */
    public boolean hasInit() {
        return definition.isTrue("init");
    }

    /** Whether a part of the service could not be read: the service that it extends is not known. */
    public boolean isPartial() {
        return definition.has("extends");
    }

    /** Whether Compose leaves the service to a program outside of Docker. */
    public boolean hasProvider() {
        return definition.has("provider");
    }

    /** Every name under which other containers reach the service: key, container name, host name, aliases. */
    public Stream<String> hostNames() {
        return hostNames.get().stream();
    }

    /** The edit that adds a key to the service; empty where the lines below its name cannot take one. */
    public Optional<TextEdit> withKey(String key, String value) {
        boolean below = definition.span().file() == name.span().file()
                && definition.span().start() >= name.span().end();
        return below ? BlockMapping.newKey(definition, key, value) : Optional.empty();
    }

    private List<ConfigScalar> readProfiles() {
        List<ConfigScalar> written = definition.scalars("profiles");
        return written.stream().anyMatch(profile -> profile.is("")) ? List.of() : written;
    }

    private Set<String> readHostNames() {
        Stream<ConfigScalar> names = Stream.concat(
                Stream.of(containerName(), hostname()).flatMap(Optional::stream),
                networks().stream().flatMap(network -> network.aliases().stream()));
        return Stream.concat(Stream.of(name.value()), names.flatMap(scalar -> scalar.known().stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private <T> Optional<T> view(String key, View<T> view) {
        return definition.map(key).flatMap(map -> definition.entry(key).map(entry -> view.of(entry.key(), map)));
    }

    private interface View<T> {
        T of(Text key, ConfigMap map);
    }

    /** The span of the service's key. */
    @Override
    public Span span() {
        return name.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return name.related();
    }

    @Override
    public String toString() {
        return subject();
    }
}
