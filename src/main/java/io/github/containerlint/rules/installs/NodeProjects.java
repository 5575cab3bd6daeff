package io.github.containerlint.rules.installs;

import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.FileOrigin;
import io.github.containerlint.project.context.FileOrigins;
import io.github.containerlint.project.packages.NodePackages;
import io.github.containerlint.project.packages.PackageManager;
import java.util.Optional;

/** Tells where the commands of a stage may find a {@code package.json}, and so perhaps a lock file beside it. */
final class NodeProjects {
    private final Stage stage;
    private final FileOrigins origins;

    NodeProjects(Stage stage, Optional<ContextFiles> files) {
        this.stage = stage;
        this.origins = new FileOrigins(stage, files);
    }

    /**
     * Returns true when the project that npm adds packages to may have a manifest: an instruction may copy it, the
     * directory is not known, or the stage is based on an image with unknown content.
     */
    boolean mayHold(ProgramCall call, Step step) {
        Optional<ContainerPath> directory = NodePackages.projectOf(call);
        Optional<ImageReference> base = stage.root().image();
        boolean plain = base.filter(image -> image.isOfficial() && !image.isInNoRegistry())
                .isPresent();
        return !plain
                || directory
                        .map(path -> path.resolve(PackageManager.NPM.manifest()))
                        .map(manifest -> origins.of(manifest, step, call.command()))
                        .filter(FileOrigin.Nowhere.class::isInstance)
                        .isEmpty();
    }
}
