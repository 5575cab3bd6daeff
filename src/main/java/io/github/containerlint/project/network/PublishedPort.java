package io.github.containerlint.project.network;

import io.github.containerlint.compose.model.Port;
import io.github.containerlint.compose.model.Service;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A port of the host and the container's port behind it.
 *
 * @param entry the entry that publishes the port
 * @param published the port of the host
 * @param target the port of the container
 */
public record PublishedPort(Port entry, int published, int target) {
    /**
     * The service's published port with this number on the host; empty when there is none, or a range leaves it open.
     */
    public static Optional<PublishedPort> find(Service service, int port) {
        return service.ports().stream()
                .flatMap(entry -> of(entry, port).stream())
                .findFirst();
    }

    /** The host's port for a port of the container; empty where there is none, or it is not known. */
    public static OptionalInt ofTarget(Service service, int target) {
        return service.ports().stream()
                .flatMap(entry -> entry.targetRange().stream()
                        .filter(targets -> targets.contains(target))
                        .flatMap(targets -> entry.publishedRange().stream()
                                .filter(range -> range.size() == targets.size())
                                .map(range -> range.first() + target - targets.first())))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static Optional<PublishedPort> of(Port entry, int port) {
        return entry.publishedRange()
                .filter(range -> range.contains(port))
                .flatMap(range -> entry.targetRange()
                        .filter(targets -> targets.size() == range.size())
                        .map(targets -> new PublishedPort(entry, port, targets.first() + port - range.first())));
    }
}
