package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.image.BaseImages;
import io.github.containerlint.image.ImageStart;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.container.Container;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds started images without a command of their own. */
final class CommandlessImages {
    private static final Set<ImageStart.Kind> IDLE =
            Set.of(ImageStart.Kind.SHELL, ImageStart.Kind.REPL, ImageStart.Kind.NOTHING);

    private final BaseImages bases = BaseImages.known();

    private CommandlessImages() {}

    static List<CommandlessImage> of(Project project) {
        boolean any = project.builds().stream().anyMatch(CommandlessImages::hasNoCommand);
        return any ? new CommandlessImages().in(project) : List.of();
    }

    private List<CommandlessImage> in(Project project) {
        Stream<CommandlessImage> services = project.containers()
                .filter(container -> !saysWhatItRuns(container))
                .flatMap(container -> container.build().flatMap(image -> idle(image, Optional.of(container))).stream());
        Stream<CommandlessImage> alone = project.builds().stream()
                .filter(image -> image.services().isEmpty() && !isForEditor(image))
                .flatMap(image -> idle(image, Optional.empty()).stream());
        return Stream.concat(services, alone).toList();
    }

    private static boolean hasNoCommand(ImageBuild image) {
        return image.state().cmd().isEmpty() && image.state().entrypoint().isEmpty();
    }

    /**
     * Returns true when the service has a command or a terminal: with a terminal, the base image's shell waits for
     * input.
     */
    private static boolean saysWhatItRuns(Container container) {
        return container.service().command().isPresent()
                || container.service().entrypoint().isPresent()
                || container.service().hasTerminal();
    }

    /** Returns true for a development container, which an editor starts with a command of its own. */
    private static boolean isForEditor(ImageBuild image) {
        return image.dockerfile().source().path().matches("(.*/)?\\.devcontainer/.*");
    }

    private Optional<CommandlessImage> idle(ImageBuild image, Optional<Container> container) {
        return Optional.of(image)
                .filter(CommandlessImages::hasNoCommand)
                .flatMap(bare -> start(bare.stage().root()))
                .filter(start -> IDLE.contains(start.kind()))
                .map(start -> new CommandlessImage(image, container, start));
    }

    private Optional<ImageStart> start(Stage root) {
        return root.isFromScratch()
                ? Optional.of(new ImageStart(ImageStart.Kind.NOTHING, ""))
                : root.image().flatMap(image -> bases.find(image).flatMap(base -> base.start(image)));
    }
}
