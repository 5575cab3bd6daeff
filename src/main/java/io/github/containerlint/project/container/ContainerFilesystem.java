package io.github.containerlint.project.container;

import io.github.containerlint.image.ContainerPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a container sees: its image, and over it each mount; of two the more specific target wins.
 *
 * @param layers by target, those above before those below
 * @param complete whether the target of every mount is known; a mount at an unknown place may lie over anything
 */
@API(status = Status.EXPERIMENTAL)
public record ContainerFilesystem(List<Layer> layers, boolean complete) {
    public ContainerFilesystem {
        layers = layers.stream().sorted(Comparator.comparing(Layer::target)).toList();
    }

    /** The layer that a path is seen in; empty for the image itself. Of two at one target the later one counts. */
    public Optional<Layer> at(ContainerPath path) {
        return layers.stream()
                .filter(layer -> layer.target().isAtOrAbove(path))
                .reduce((one, other) -> other.target().depth() >= one.target().depth() ? other : one);
    }

    /** The layers whose target is the path or lies below it. */
    public List<Layer> below(ContainerPath path) {
        return layers.stream().filter(layer -> path.isAtOrAbove(layer.target())).toList();
    }
}
