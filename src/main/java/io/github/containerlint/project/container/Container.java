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

/** A service as it runs: its image, mounts and command together. */
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
    private final Lazy<StartInstalls> starts;
    private final Lazy<List<HiddenDependency>> hidden;
    private final Lazy<Lifespan> lifespan;
    private final Lazy<Boolean> forTests;
    private final Lazy<ListeningPorts> listening;
    private final Lazy<Optional<StoredData>> data;

    /** Looks for nothing yet: a finder that breaks down must stop those alone who ask for its facts. */
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

    public Service service() {
        return service;
    }

    /** The project that the service belongs to. */
    public ComposeProject compose() {
        return compose;
    }

    /** What the service's {@code build} asks for; empty when it has none. */
    public Optional<BuildPlan> plan() {
        return plan;
    }

    /** What is built for it, as far as that can be read. */
    public Optional<ImageBuild> build() {
        return plan.flatMap(BuildPlan::image);
    }

    /** The image that it is made of: the base of what is built, else the one it names. Empty when not known. */
    public Optional<ImageReference> image() {
        return plan.isPresent()
                ? build().flatMap(image -> image.stage().root().image())
                : service.image().flatMap(image -> image.knownText()).flatMap(ImageReference::parse);
    }

    /** As {@link #image}, also where variables without a value stand before the image's own name. */
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

    /** The datastore that it runs for programs; a client that is started from the datastore's image is none. */
    public Optional<Datastore> datastore() {
        return store().filter(found -> found.kind().isForPrograms());
    }

    /** What keeps data in it, be it for programs or for people. */
    Optional<Datastore> store() {
        return store.get().map(RecognisedStore::datastore);
    }

    /** What tells the version of that; empty where it is not known. */
    Optional<ImageReference> storeImage() {
        return store.get().flatMap(RecognisedStore::image);
    }

    /** The programs that it starts, those of the project's start scripts among them. */
    StartedPrograms started() {
        return started.get();
    }

    /** What its image does beside a datastore; empty when it is none of those that are known. */
    public Optional<CompanionRole> companion() {
        return companion.get();
    }

    /** Whether programs connect to a port of this datastore; a console for people is there to be opened in a browser. */
    public boolean isForPrograms(Port port) {
        return port.targetRange()
                .filter(range -> store().stream()
                        .flatMap(found -> found.consolePorts().stream())
                        .noneMatch(range::contains))
                .isPresent();
    }

    /** The ports on which it accepts connections. */
    public ListeningPorts listening() {
        return listening.get();
    }

    public ContainerFilesystem filesystem() {
        return filesystem.get();
    }

    /** What is mounted as a layer: the name of a volume, or a path as Compose prints it. */
    public Optional<String> sourceOf(Layer layer) {
        return layer.mount()
                .flatMap(Mount::source)
                .map(source -> layer.isBind() ? source.pathIn(compose.directory()) : source.value());
    }

    /**
     * What a layer keeps the container from seeing of its image: entries at or below it that no more specific layer shows.
     * A volume that Docker fills from the image hides nothing.
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

    /** What it starts; empty when neither the service nor its Dockerfile says so. */
    public Optional<EffectiveCommand> command() {
        return command.get();
    }

    /** The names of the variables that the service, its env files and its image give it. */
    Stream<String> variableNames() {
        Stream<String> own = service.environment().stream()
                .map(assignment -> assignment.name().value());
        Stream<String> image = build().stream().flatMap(build -> build.state().environment().known().keySet().stream());
        return Stream.of(own, fileVariables().names(), image).flatMap(names -> names);
    }

    /** Whether its command names a task for the image's program, and not a program that is known to serve. */
    public boolean isGivenTask() {
        boolean task = service.command().flatMap(words -> words.words().stream().findFirst()).stream()
                .anyMatch(word -> !word.value().startsWith("-"));
        return task && store().isEmpty() && started().stream().noneMatch(KnownPrograms::isServer);
    }

    /** The variables that it is started with. */
    public ContainerVariables variables() {
        return variables.get();
    }

    /** What its command waits for by itself. */
    public Waits waits() {
        return waits.get();
    }

    /** The scripts of the project that run in it. */
    ContainerScripts scripts() {
        return scripts.get();
    }

    /** What its env files set. */
    public EnvFileVariables fileVariables() {
        return fileVariables.get();
    }

    /** The files of the project on the disk. */
    public Checkout checkout() {
        return files;
    }

    /** Whether the image that it is made of is known to have a file at the path. */
    public boolean isFileOfImage(String path) {
        return image().filter(found -> images.holdsFile(found, path)).isPresent();
    }

    /** What it installs each time it starts. */
    public StartInstalls startInstallations() {
        return starts.get();
    }

    /** The dependency directories of its image that a bind mount hides, and that nothing brings back. */
    public List<HiddenDependency> hiddenDependencies() {
        return hidden.get();
    }

    public Lifespan lifespan() {
        return lifespan.get();
    }

    /** Where its datastore's files lie; empty where it runs none, where that keeps nothing, and where nobody can know. */
    public Optional<StoredData> data() {
        return data.get();
    }

    /** Whether its project says what only a swarm heeds: that restarts and balances services by itself. */
    public boolean isForSwarm() {
        return compose.services().stream()
                .flatMap(other -> other.deploy().stream())
                .anyMatch(Deploy::isForSwarm);
    }

    /** Whether it is there for tests alone: by its name, its profiles, the path of its file, or its project's name. */
    public boolean isForTests() {
        return forTests.get();
    }

    @Override
    public String toString() {
        return service.subject();
    }
}
