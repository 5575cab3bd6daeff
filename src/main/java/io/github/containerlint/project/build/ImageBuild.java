package io.github.containerlint.project.build;

import io.github.containerlint.dockerfile.stage.BuildArgs;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerfile.stage.StageState;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.project.command.EffectiveCommands;
import io.github.containerlint.project.context.BuildContext;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.ContextSource;
import io.github.containerlint.project.context.ContextSources;
import io.github.containerlint.project.install.DependencyDirectory;
import io.github.containerlint.source.Lazy;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** One image build: a stage of a Dockerfile with its context, arguments and ignore file. */
@API(status = Status.EXPERIMENTAL)
public final class ImageBuild {
    private final Dockerfile dockerfile;
    private final Stage stage;
    private final BuildContext context;
    private final Optional<ContextFiles> files;
    private final BuildArgs args;
    private final Set<String> namedContexts;
    private final List<String> services;
    private final List<DependencyDirectory> dependencyDirectories;
    private final boolean installsSystemWide;
    private final Lazy<List<Stage>> neededStages;
    private final Lazy<List<ContextSource>> contextSources;
    private final Lazy<List<ContextSource>> neededSources;
    private final Lazy<Optional<EffectiveCommand>> command;
    private final Lazy<List<ImageEntry>> entries;

    ImageBuild(
            Dockerfile dockerfile,
            Stage stage,
            BuildContext context,
            Optional<ContextFiles> files,
            BuildArgs args,
            Set<String> namedContexts,
            List<String> services,
            List<DependencyDirectory> dependencyDirectories,
            boolean installsSystemWide) {
        this.dockerfile = dockerfile;
        this.stage = stage;
        this.context = context;
        this.files = files;
        this.args = args;
        this.namedContexts = Set.copyOf(namedContexts);
        this.services = List.copyOf(services);
        this.dependencyDirectories = List.copyOf(dependencyDirectories);
        this.installsSystemWide = installsSystemWide;
        this.neededStages = new Lazy<>(this::findNeededStages);
        this.contextSources = new Lazy<>(this::findContextSources);
        this.neededSources = new Lazy<>(this::findNeededSources);
        this.command = new Lazy<>(this::readCommand);
        this.entries = new Lazy<>(this::findEntries);
    }

    /** The Dockerfile, resolved with the arguments of this build. */
    public Dockerfile dockerfile() {
        return dockerfile;
    }

    /** The stage that is built: the target, else the last one. */
    public Stage stage() {
        return stage;
    }

    /** Where COPY and ADD take files from. */
    public BuildContext context() {
        return context;
    }

    /** The files of a local context. */
    public Optional<ContextFiles> files() {
        return files;
    }

    /** What this build is given for its ARGs. */
    public BuildArgs args() {
        return args;
    }

    /** The names of {@code additional_contexts}: such a name means no image. */
    public Set<String> namedContexts() {
        return namedContexts;
    }

    /** The names of the services that build it; empty for a Dockerfile that no Compose file builds. */
    public List<String> services() {
        return services;
    }

    /** What the image holds of installed dependencies. */
    public List<DependencyDirectory> dependencyDirectories() {
        return dependencyDirectories;
    }

    /** Whether the build also installs packages beside the system's own programs. */
    public boolean installsSystemWide() {
        return installsSystemWide;
    }

    /** What the image is configured with. */
    public StageState state() {
        return stage.state();
    }

    /** The steps of the built stage and of those it descends from, in the order in which they are carried out. */
    public List<Step> steps() {
        return stage.lineageSteps();
    }

    /** The stages that have to be built for this image: its lineage, and those that files are taken from. */
    public List<Stage> neededStages() {
        return neededStages.get();
    }

    private List<Stage> findNeededStages() {
        Map<Integer, Stage> needed = new TreeMap<>();
        List<Stage> open = new ArrayList<>(List.of(stage));
        while (!open.isEmpty()) {
            Stage next = open.remove(open.size() - 1);
            if (needed.put(next.index(), next) == null) {
                next.parent().ifPresent(open::add);
                sources(next).forEach(open::add);
            }
        }
        return List.copyOf(needed.values());
    }

    private Stream<Stage> sources(Stage of) {
        return of.steps().stream()
                .flatMap(step -> step.sourceNames().stream())
                .flatMap(name -> dockerfile.stage(name.value()).stream())
                .filter(source -> source.index() < of.index());
    }

    /** What the needed stages copy from the build context, as far as its path is known. */
    public List<ContextSource> contextSources() {
        return contextSources.get();
    }

    private List<ContextSource> findContextSources() {
        return ContextSources.of(neededStages(), files);
    }

    /** What the needed stages need of the build context: what they copy, and what is there while a RUN runs. */
    public List<ContextSource> neededSources() {
        return neededSources.get();
    }

    private List<ContextSource> findNeededSources() {
        return Stream.concat(contextSources().stream(), ContextSources.mounted(neededStages(), files).stream())
                .toList();
    }

    /** The command of the image, which runs unless a service replaces it; empty when its Dockerfile declares none. */
    public Optional<EffectiveCommand> command() {
        return command.get();
    }

    private Optional<EffectiveCommand> readCommand() {
        return EffectiveCommands.of(state());
    }

    /** The base image where that is known to have no shell, and the build brings none. */
    public Optional<Text> baseWithoutShell() {
        return ImageShells.missingFrom(stage);
    }

    /** What the build is known to put into the image, by path: copies and installed dependencies. */
    public List<ImageEntry> entries() {
        return entries.get();
    }

    private List<ImageEntry> findEntries() {
        return ImageEntries.of(steps(), dependencyDirectories);
    }

    /** The images that have to be there for this build: bases, and those that files are taken from. */
    public List<ImageReference> images() {
        return imageUses(neededStages()).map(ImageUse::image).toList();
    }

    /** What the Dockerfile names as an image, in any of its stages: each of them can be built. */
    public List<ImageUse> imagesOfAllStages() {
        return imageUses(dockerfile.stages()).toList();
    }

    private Stream<ImageUse> imageUses(List<Stage> stages) {
        return stages.stream()
                .flatMap(stage -> ImageUse.of(stage, dockerfile))
                .filter(use -> !namedContexts.contains(use.image().toString()));
    }

    /** The directories that {@code VOLUME} makes anonymous volumes of. */
    public List<Text> volumes() {
        return state().volumes();
    }

    /** In words: {@code stage 'build' of Dockerfile}, or the Dockerfile alone where the last stage is built. */
    public String title() {
        String file = dockerfile.source().path();
        boolean last = dockerfile
                .lastStage()
                .map(Stage::index)
                .filter(index -> index == stage.index())
                .isPresent();
        return last
                ? file
                : "stage '%s' of %s".formatted(stage.name().map(Text::value).orElse("" + stage.index()), file);
    }

    public ImageBuild alsoFor(List<String> others) {
        List<String> all =
                Stream.concat(services.stream(), others.stream()).distinct().toList();
        return new ImageBuild(
                dockerfile, stage, context, files, args, namedContexts, all, dependencyDirectories, installsSystemWide);
    }
}
