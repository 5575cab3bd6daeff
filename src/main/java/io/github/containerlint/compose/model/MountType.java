package io.github.containerlint.compose.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a mount puts into the container. */
@API(status = Status.EXPERIMENTAL)
public enum MountType {
    BIND,
    VOLUME,
    TMPFS,
    NPIPE,
    CLUSTER,
    IMAGE,
    /** A variable without a value decides whether it is a path or the name of a volume. */
    UNKNOWN;

    /** The name in a Compose file. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MountType> of(String label) {
        return Stream.of(values())
                .filter(type -> type != UNKNOWN && type.label().equals(label))
                .findFirst();
    }
}
