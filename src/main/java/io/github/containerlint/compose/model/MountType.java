package io.github.containerlint.compose.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The type of a mount, which determines what the container sees there. */
@API(status = Status.EXPERIMENTAL)
public enum MountType {
    BIND,
    VOLUME,
    TMPFS,
    NPIPE,
    CLUSTER,
    IMAGE,
    /** A bind or a volume: a variable without a value decides whether the source is a path or the name of a volume. */
    UNKNOWN;

    /** The name of the type in a Compose file. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MountType> of(String label) {
        return Stream.of(values())
                .filter(type -> type != UNKNOWN && type.label().equals(label))
                .findFirst();
    }
}
