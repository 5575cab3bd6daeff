package io.github.containerlint.project.container;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.facts.PathKind;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.command.EffectiveCommand;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the project file behind a script that runs in a container. */
final class ContainerScripts {
    private static final List<ContainerPath> SEARCH_PATH =
            PathKind.SEARCH_PATH.all().stream().map(ContainerPath::new).toList();

    private final Optional<EffectiveCommand> command;
    private final ContainerFilesystem filesystem;
    private final Optional<ImageBuild> build;
    private final SourceTree tree;

    ContainerScripts(
            Optional<EffectiveCommand> command,
            ContainerFilesystem filesystem,
            Optional<ImageBuild> build,
            SourceTree tree) {
        this.command = command;
        this.filesystem = filesystem;
        this.build = build;
        this.tree = tree;
    }

    /** The text of the script; empty when it is not a file of the project. */
    Optional<Text> read(Text script) {
        Stream<ContainerPath> onPath = script.value().contains("/")
                ? Stream.of()
                : SEARCH_PATH.stream().map(directory -> directory.resolve(script.value()));
        return Stream.concat(containerPath(script.value()).stream(), onPath)
                .flatMap(path -> file(path).stream())
                .findFirst()
                .map(SourceFile::span)
                .map(Text::verbatim);
    }

    private Optional<ContainerPath> containerPath(String script) {
        if (script.startsWith("/")) {
            return ContainerPath.of(script);
        }
        return command.flatMap(found -> found.context().directory())
                .flatMap(ContainerPath::of)
                .map(directory -> directory.resolve(script));
    }

    private Optional<SourceFile> file(ContainerPath path) {
        Optional<Layer> layer = filesystem.at(path);
        if (layer.isEmpty()) {
            return copied(path);
        }
        return layer.filter(Layer::isBind)
                .flatMap(Layer::mount)
                .flatMap(Mount::source)
                .flatMap(ConfigScalar::asPath)
                .flatMap(host -> read(host, rest(layer.get().target(), path)));
    }

    private Optional<SourceFile> copied(ContainerPath path) {
        List<Step> steps = new ArrayList<>(build.map(ImageBuild::steps).orElse(List.of()));
        Collections.reverse(steps);
        return steps.stream().flatMap(step -> copied(step, path).stream()).findFirst();
    }

    private Optional<SourceFile> copied(Step step, ContainerPath path) {
        Optional<Path> context = build.flatMap(image -> image.context().localDirectory());
        if (!(step.instruction() instanceof Transfer transfer) || context.isEmpty()) {
            return Optional.empty();
        }
        Optional<ContainerPath> target =
                step.resolve(transfer.destination()).map(Text::value).flatMap(ContainerPath::of);
        if (target.isEmpty() || !target.get().isAtOrAbove(path)) {
            return Optional.empty();
        }
        return transfer.contextSources().stream()
                .flatMap(source -> step.expand(source).value().stream())
                .flatMap(source -> taken(context.get(), source.value(), rest(target.get(), path)).stream())
                .findFirst();
    }

    /**
     * The file that a copy puts at the path: one in the copied directory, or the copied file under the same or a new
     * name.
     */
    private Optional<SourceFile> taken(Path context, String source, String rest) {
        String relative = source.replaceFirst("^/+", "");
        return read(context, relative)
                .filter(file -> rest.isEmpty() || file.location().endsWith(rest))
                .or(() -> read(context, relative + "/" + rest));
    }

    private Optional<SourceFile> read(Path directory, String path) {
        try {
            return tree.read(path.isEmpty() ? directory : directory.resolve(path));
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    /** The path relative to a directory above it, without a slash at its start. */
    private static String rest(ContainerPath directory, ContainerPath path) {
        return path.value().substring(directory.value().length()).replaceFirst("^/", "");
    }
}
