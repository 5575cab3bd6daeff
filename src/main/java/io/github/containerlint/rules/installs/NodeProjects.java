package io.github.containerlint.rules.installs;

import io.github.containerlint.dockerfile.Stage;
import io.github.containerlint.dockerfile.Step;
import io.github.containerlint.image.ImageReference;
import io.github.containerlint.project.ContainerPath;
import io.github.containerlint.project.ContextFiles;
import io.github.containerlint.project.FileOrigin;
import io.github.containerlint.project.FileOrigins;
import io.github.containerlint.project.NodePackages;
import io.github.containerlint.project.PackageManager;
import io.github.containerlint.project.ToolCall;
import java.util.Optional;

/** Tells where the commands of a stage may find a {@code package.json}, beside which a lock file may lie. */
final class NodeProjects {
    private final Stage stage;
    private final FileOrigins origins;

    NodeProjects(Stage stage, Optional<ContextFiles> files) {
        this.stage = stage;
        this.origins = new FileOrigins(stage, files);
    }

    /**
     * Whether the project that npm adds packages to may have a manifest: an instruction may bring it, the directory is not known,
     * or the stage begins with an image that may be anything.
     */
    boolean mayHold(ToolCall call, Step step) {
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
