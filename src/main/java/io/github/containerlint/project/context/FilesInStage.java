package io.github.containerlint.project.context;

import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.SourceFile;
import java.util.Optional;

/**
 * The files of a build context as a command of a {@code RUN} finds them in its image; empty where they cannot be known.
 */
public final class FilesInStage {
    /** The files of a command for which they cannot be known: empty. */
    public static final FilesInStage NONE = new FilesInStage(Optional.empty());

    private final Optional<Place> place;

    private record Place(FileOrigins origins, ContextFiles context, Step run) {}

    private FilesInStage(Optional<Place> place) {
        this.place = place;
    }

    public static FilesInStage of(FileOrigins origins, ContextFiles context, Step run) {
        return new FilesInStage(Optional.of(new Place(origins, context, run)));
    }

    /** The context that the files come from; empty when it is not known. */
    public Optional<ContextFiles> context() {
        return place.map(Place::context);
    }

    /**
     * The context path of a file that the command finds at a path of the image; empty when it is not from the context.
     */
    public Optional<String> origin(ShellCommand command, ContainerPath file) {
        return place.map(found -> found.origins().of(file, found.run(), command))
                .filter(FileOrigin.Context.class::isInstance)
                .map(origin -> ((FileOrigin.Context) origin).path());
    }

    /** A file that the command finds, by its path relative to the command's directory; empty when it is not known. */
    public Optional<SourceFile> read(ShellCommand command, String path) {
        return command.directory()
                .flatMap(ContainerPath::of)
                .flatMap(directory -> read(command, directory.resolve(path)));
    }

    /** A file that the command finds, by its path in the image; empty when it is not known. */
    public Optional<SourceFile> read(ShellCommand command, ContainerPath file) {
        return origin(command, file)
                .flatMap(path -> place.orElseThrow().context().read(path));
    }
}
