package io.github.containerlint.project.container;

import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A mount or volume that covers a part of a container's image.
 *
 * @param target the path in the container
 * @param mount the entry of {@code volumes} or {@code tmpfs}; empty for other kinds
 * @param span the text that declares the layer
 */
@API(status = Status.EXPERIMENTAL)
public record Layer(ContainerPath target, Kind kind, Optional<Mount> mount, Span span, List<RelatedSpan> related)
        implements Located {
    /** The kinds of layers. */
    public enum Kind {
        BIND("bind mount"),
        NAMED_VOLUME("named volume"),
        ANONYMOUS_VOLUME("anonymous volume"),
        /** The anonymous volume of a {@code VOLUME} instruction. */
        IMAGE_VOLUME("image volume"),
        TMPFS("tmpfs"),
        CONFIG("config"),
        SECRET("secret"),
        /** Any other mount: a cluster volume, a named pipe, another image. */
        OTHER("mount");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }

        public String noun() {
            return noun;
        }

        /** Returns true when Docker fills a new volume of this kind from the image. */
        public boolean isFilledFromImage() {
            return this == NAMED_VOLUME || this == ANONYMOUS_VOLUME || this == IMAGE_VOLUME;
        }
    }

    public Layer {
        related = List.copyOf(related);
    }

    public boolean isBind() {
        return kind == Kind.BIND;
    }
}
