package io.github.containerlint.project.container;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Deploy;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.compose.model.Port;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.image.CompanionRole;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.project.build.BuildPlan;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.build.ImageEntry;
import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.project.command.EffectiveCommands;
import io.github.containerlint.project.command.KnownPrograms;
import io.github.containerlint.project.environment.EnvFileVariables;
import io.github.containerlint.project.files.Checkout;
import io.github.containerlint.source.Lazy;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A service as it runs, with its image, mounts and command. */
@API(status = Status.EXPERIMENTAL)
public final class Container {
    private final Service service;
    private final ComposeProject compose;
    private final Optional<BuildPlan> plan;
    private final ImageFacts images;
    private final Checkout files;
    private final Lazy<StartedPrograms> started;
    private final Lazy<Optional<RecognisedStore>> store;
    private final Lazy<Optional<CompanionRole>> companion;
    private final Lazy<ContainerFilesystem> filesystem;
    private final Lazy<EnvFileVariables> fileVariables;
    private final Lazy<ContainerVariables> variables;
    private final Lazy<ContainerScripts> scripts;
    private final Lazy<Waits> waits;
    private final Lazy<Optional<EffectiveCommand>> command;
    private final Lazy<Optional<EffectiveHealthcheck>> healthcheck;
    private final Lazy<StartInstalls> starts;
    private final Lazy<List<HiddenDependency>> hidden;
    private final Lazy<Lifespan> lifespan;
    private final Lazy<Boolean> forTests;
    private final Lazy<ListeningPorts> listening;
    private final Lazy<Optional<StoredData>> data;

    /** Computes no fact yet: when the computation of a fact fails, only those that ask for this fact must fail. */
    public Container(
            Service service, ComposeProject compose, Optional<BuildPlan> plan, ImageFacts images, Checkout files) {
        this.service = service;
        this.compose = compose;
        this.plan = plan;
        this.images = images;
        this.files = files;
        this.fileVariables = new Lazy<>(() -> EnvFileVariables.of(service, compose, files.tree()));
        this.variables = new Lazy<>(() -> ContainerVariables.of(service, build(), fileVariables()));
        this.scripts = new Lazy<>(() -> new ContainerScripts(command(), filesystem(), build(), files.tree()));
        this.waits = new Lazy<>(() -> Waits.of(variables(), command(), scripts()));
        this.filesystem = new Lazy<>(() -> Filesystems.of(service, build()));
        this.command = new Lazy<>(() -> EffectiveCommands.of(service, build().map(ImageBuild::state), fileVariables()));
        this.healthcheck = new Lazy<>(() -> EffectiveHealthcheck.of(service, build()));
        this.started = new Lazy<>(() -> StartedPrograms.of(command(), scripts()));
        this.store = new Lazy<>(() -> StoreRecognition.of(this, images));
        this.companion = new Lazy<>(() -> image().flatMap(images::companion));
        this.starts = new Lazy<>(() -> new StartInstalls(this, images.bases()));
        this.hidden = new Lazy<>(() -> HiddenDependencies.of(this, starts.get()));
        this.lifespan = new Lazy<>(() -> Lifespans.of(this, images));
        this.forTests = new Lazy<>(() -> TestServices.holds(service, compose));
        this.listening = new Lazy<>(() -> ListeningPorts.of(service, build(), datastore()));
        this.data = new Lazy<>(() -> DataLocator.of(this, images));
    }

    /**
     * The same service in another reading of its Compose files, with the image that it has in this one.
     *
     * @param changed the service in the other project
     */
    public Container in(ComposeProject other, Service changed) {
        return new Container(changed, other, plan, images, files);
    }

    public Service service() {
        return service;
    }

    /** The Compose project that the service belongs to. */
    public ComposeProject compose() {
        return compose;
    }

    /** The plan of the service's {@code build}; empty when it has none. */
    public Optional<BuildPlan> plan() {
        return plan;
    }

    /** The image build of the service; empty when there is none or it cannot be read. */
    public Optional<ImageBuild> build() {
        return plan.flatMap(BuildPlan::image);
    }

    /** The image that the container is made from: the base of the build, else the named image. Empty when not known. */
    public Optional<ImageReference> image() {
        return plan.isPresent()
                ? build().flatMap(image -> image.stage().root().image())
                : service.image().flatMap(image -> image.knownText()).flatMap(ImageReference::parse);
    }

    /** The health check that Docker runs; empty where neither the service nor the build of its image has one. */
    public Optional<EffectiveHealthcheck> healthcheck() {
        return healthcheck.get();
    }

    /**
     * The image as in {@link #image}, but also known when variables without a value stand before the image's own name.
     */
    public Optional<ImageReference> imageAnywhere() {
        return plan.isPresent()
                ? build().flatMap(image -> image.stage().root().imageAnywhere())
                : service.image().flatMap(Container::anywhere);
    }

    private static Optional<ImageReference> anywhere(ConfigScalar image) {
        return image.isKnown()
                ? ImageReference.parse(image.text())
                : ImageReference.parsePartly(Text.verbatim(image.place()));
    }

    /**
     * The datastore that the service runs for programs; empty for a client that is started from a datastore's image.
     */
    public Optional<Datastore> datastore() {
        return store().filter(found -> found.kind().isForPrograms());
    }

    /** The store that the service runs, for programs or for people. */
    Optional<Datastore> store() {
        return store.get().map(RecognisedStore::datastore);
    }

    /** The image that tells the version of the store; empty where it is not known. */
    Optional<ImageReference> storeImage() {
        return store.get().flatMap(RecognisedStore::image);
    }

    /** The programs that the service starts, including those in the project's start scripts. */
    StartedPrograms started() {
        return started.get();
    }

    /** The role of the service's image beside a datastore, such as a console; empty when no role is known. */
    public Optional<CompanionRole> companion() {
        return companion.get();
    }

    /**
     * Returns true when programs connect to this port of the datastore; false for a console that people open in a
     * browser.
     */
    public boolean isForPrograms(Port port) {
        return port.targetRange()
                .filter(range -> store().stream()
                        .flatMap(found -> found.consolePorts().stream())
                        .noneMatch(range::contains))
                .isPresent();
    }

    /** The ports on which the service accepts connections. */
    public ListeningPorts listening() {
        return listening.get();
    }

    public ContainerFilesystem filesystem() {
        return filesystem.get();
    }

    /** The source that a layer mounts: the name of a volume, or a path as Compose prints it; empty when it has none. */
    public Optional<String> sourceOf(Layer layer) {
        return layer.mount()
                .flatMap(Mount::source)
                .map(source -> layer.isBind() ? source.pathIn(compose.directory()) : source.value());
    }

    /**
     * The image entries that a layer hides: those at or below it that no more specific layer covers. A volume that
     * Docker fills from the image hides nothing.
     */
    public List<ImageEntry> hiddenBy(Layer layer) {
        if (layer.kind().isFilledFromImage()) {
            return List.of();
        }
        List<ImageEntry> entries = build().map(ImageBuild::entries).orElse(List.of());
        return entries.stream()
                .filter(entry ->
                        filesystem().at(entry.path()).filter(layer::equals).isPresent())
                .toList();
    }

    /** The command that the service starts; empty when neither the service nor its Dockerfile has one. */
    public Optional<EffectiveCommand> command() {
        return command.get();
    }

    /** The names of the variables that the service, its env files and its image set. */
    Stream<String> variableNames() {
        Stream<String> own = service.environment().stream()
                .map(assignment -> assignment.name().value());
        Stream<String> image = build().stream().flatMap(build -> build.state().environment().known().keySet().stream());
        return Stream.of(own, fileVariables().names(), image).flatMap(names -> names);
    }

    /**
     * Returns true when the service's command is a task for the image's program, and not a program that is known to
     * serve.
     */
    public boolean isGivenTask() {
        boolean task = service.command().flatMap(words -> words.words().stream().findFirst()).stream()
                .anyMatch(word -> !word.value().startsWith("-"));
        return task && store().isEmpty() && started().stream().noneMatch(KnownPrograms::isServer);
    }

    /** The variables that the service is started with. */
    public ContainerVariables variables() {
        return variables.get();
    }

    /** The hosts that the service's own command waits for. */
    public Waits waits() {
        return waits.get();
    }

    /** The scripts of the project that run in the service. */
    ContainerScripts scripts() {
        return scripts.get();
    }

    /** The variables that the service's env files set. */
    public EnvFileVariables fileVariables() {
        return fileVariables.get();
    }

    /** The files of the project on the disk. */
    public Checkout checkout() {
        return files;
    }

    /** Returns true when the service's image is known to have a file at the path. */
    public boolean isFileOfImage(String path) {
        return image().filter(found -> images.holdsFile(found, path)).isPresent();
    }

    /** The installations that the service runs each time it starts. */
    public StartInstalls startInstallations() {
        return starts.get();
    }

    /**
     * The dependency directories of the image that a bind mount hides, and that no installation at start fills again.
     */
    public List<HiddenDependency> hiddenDependencies() {
        return hidden.get();
    }

    public Lifespan lifespan() {
        return lifespan.get();
    }

    /**
     * The place of the datastore's files; empty when the service runs none, when it stores nothing, or when it is not
     * known.
     */
    public Optional<StoredData> data() {
        return data.get();
    }

    /** Returns true when a service of the project has deploy settings that only a swarm follows. */
    public boolean isForSwarm() {
        return compose.services().stream()
                .flatMap(other -> other.deploy().stream())
                .anyMatch(Deploy::isForSwarm);
    }

    /**
     * Returns true when the service exists only for tests: by its name, its profiles, its file's path or its project's
     * name.
     */
    public boolean isForTests() {
        return forTests.get();
    }

    @Override
    public String toString() {
        return service.subject();
    }
}
