package io.github.containerlint.project.build;

import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.facts.PathKind;
import io.github.containerlint.image.BaseImages;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.source.Text;
import java.util.Optional;

/**
 * Recognises builds that end in an image without a shell.
 *
 * @see <a href="https://github.com/GoogleContainerTools/distroless">distroless</a>
 */
final class ImageShells {
    private ImageShells() {}

    /** The name of the base that is known to have no shell; empty when the build may add one. */
    static Optional<Text> missingFrom(Stage stage) {
        Stage root = stage.root();
        boolean none = root.isFromScratch()
                || root.image()
                        .flatMap(image -> BaseImages.known().find(image).filter(base -> base.hasNoShell(image)))
                        .isPresent();
        return root.base().filter(base -> none && stage.lineageSteps().stream().noneMatch(ImageShells::mayBringOne));
    }

    /**
     * Returns true when a step copies files to a place of programs or over the whole file system, or the target is
     * unknown.
     */
    private static boolean mayBringOne(Step step) {
        return step.instruction() instanceof Transfer transfer
                && step.resolve(transfer.destination())
                        .map(Text::value)
                        .flatMap(ContainerPath::of)
                        .map(path -> PathKind.SHELL.has(path.value()))
                        .orElse(true);
    }
}
