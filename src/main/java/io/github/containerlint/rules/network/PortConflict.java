package io.github.containerlint.rules.network;

import io.github.containerlint.compose.config.PortRange;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Port;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A host port that two entries publish; one conflict for each entry, with the first entry that it conflicts with.
 *
 * @param owner the service of the first entry
 * @param first the entry that is written first
 * @param second the other entry
 * @param host the host port that both publish
 */
record PortConflict(Service owner, Port first, Port second, int host) {
    /**
     * The ports of the host that an entry claims.
     *
     * @param place the position among all claims of the project, from 0
     */
    private record Claim(Service owner, Port port, PortRange range, int place) {}

    static List<PortConflict> of(Composition composition) {
        Claims claims = new Claims(composition.compose());
        composition.containers().stream()
                .map(Container::service)
                .forEach(service -> service.ports().forEach(port -> claims.add(service, port)));
        return claims.conflicts;
    }

    /** The claims so far: those of single ports by their number, those of ranges in a list. */
    private static final class Claims {
        private final ComposeProject compose;
        private final Map<Integer, List<Claim>> single = new HashMap<>();
        private final List<Claim> ranges = new ArrayList<>();
        private final List<PortConflict> conflicts = new ArrayList<>();
        private int places;

        Claims(ComposeProject compose) {
            this.compose = compose;
        }

        void add(Service owner, Port port) {
            claimed(port).map(range -> new Claim(owner, port, range, places++)).ifPresent(this::add);
        }

        private void add(Claim claim) {
            earlier(claim.range())
                    .flatMap(claims ->
                            claims.stream().filter(other -> meet(other, claim)).limit(1))
                    .min(Comparator.comparingInt(Claim::place))
                    .ifPresent(other -> conflicts.add(new PortConflict(
                            other.owner(),
                            other.port(),
                            claim.port(),
                            Math.max(other.range().first(), claim.range().first()))));
            if (claim.range().isSingle()) {
                single.computeIfAbsent(claim.range().first(), port -> new ArrayList<>())
                        .add(claim);
            } else {
                ranges.add(claim);
            }
        }

        /** The claims that may meet the range, in lists that are each in the order of the places. */
        private Stream<List<Claim>> earlier(PortRange range) {
            Stream<List<Claim>> exact = range.isSingle()
                    ? Stream.of(single.getOrDefault(range.first(), List.of()))
                    : single.values().stream();
            return Stream.concat(exact, Stream.of(ranges));
        }

        private boolean meet(Claim one, Claim other) {
            return one.range().meets(other.range())
                    && one.port().protocol().equals(other.port().protocol())
                    && compose.canRunTogether(one.owner(), other.owner())
                    && one.port().sharesAddressWith(other.port());
        }
    }

    /**
     * The host ports that an entry claims. A range for a single container port is a choice for Docker, and no claim.
     */
    private static Optional<PortRange> claimed(Port port) {
        return port.publishedRange()
                .filter(range -> range.isSingle()
                        || port.targetRange()
                                .filter(target -> target.size() == range.size())
                                .isPresent());
    }
}
