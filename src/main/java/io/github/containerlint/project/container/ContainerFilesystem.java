package io.github.containerlint.project.container;

import io.github.containerlint.image.ContainerPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The file system of a container: its image, and each mount above it. Of two mounts the one with the more specific
 * target is seen.
 *
 * @param layers sorted by target, so that a directory stands before the targets below it
 * @param complete true when the target of every mount is known; a mount at an unknown place may cover any path
 */
@API(status = Status.EXPERIMENTAL)
public record ContainerFilesystem(List<Layer> layers, boolean complete) {
    public ContainerFilesystem {
        layers = layers.stream().sorted(Comparator.comparing(Layer::target)).toList();
    }

    /**
     * The layer that a path is seen in; empty for the image itself. Of two layers at one target the later one counts.
     */
    public Optional<Layer> at(ContainerPath path) {
        return layers.stream()
                .filter(layer -> layer.target().isAtOrAbove(path))
                .reduce((one, other) -> other.target().depth() >= one.target().depth() ? other : one);
    }

    /** The layers as a reader sees them: the most specific mount first, because it hides the others. */
    public List<Layer> topDown() {
        return layers.stream()
                .sorted(Comparator.comparing((Layer layer) -> -layer.target().depth())
                        .thenComparing(Layer::target))
                .toList();
    }

    /** The volumes within a bind mount, in which the image's files are seen all the same; none for another layer. */
    public List<Layer> holes(Layer layer) {
        return layers.stream()
                .filter(other -> other != layer && other.kind().isFilledFromImage())
                .filter(other -> layer.isBind() && layer.target().isAtOrAbove(other.target()))
                .toList();
    }

    /** The layers whose target is the path or lies below it. */
    public List<Layer> below(ContainerPath path) {
        return layers.stream().filter(layer -> path.isAtOrAbove(layer.target())).toList();
    }
}
