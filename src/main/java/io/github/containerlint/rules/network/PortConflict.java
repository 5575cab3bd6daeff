package io.github.containerlint.rules.network;

import io.github.containerlint.compose.config.PortRange;
import io.github.containerlint.compose.model.Port;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A host port that is published twice; one for each entry that finds it taken, by whom it is first.
 *
 * @param first the entry that is written first
 * @param second the other one
 * @param host the host port that both want
 */
record PortConflict(Service owner, Port first, Port second, int host) {
    static List<PortConflict> of(Composition composition) {
        List<PortConflict> conflicts = new ArrayList<>();
        List<Container> containers = composition.containers();
        for (int later = 0; later < containers.size(); later++) {
            for (int earlier = 0; earlier <= later; earlier++) {
                Service one = containers.get(earlier).service();
                Service other = containers.get(later).service();
                if (composition.compose().canRunTogether(one, other)) {
                    add(conflicts, one, other);
                }
            }
        }
        return conflicts;
    }

    private static void add(List<PortConflict> conflicts, Service one, Service other) {
        for (Port first : one.ports()) {
            for (Port second : other.ports()) {
                boolean told = conflicts.stream().anyMatch(conflict -> conflict.second == second);
                boolean ordered = one != other
                        || one.ports().indexOf(first) < other.ports().indexOf(second);
                if (ordered && !told && first.protocol().equals(second.protocol()) && first.sharesAddressWith(second)) {
                    shared(first, second).ifPresent(host -> conflicts.add(new PortConflict(one, first, second, host)));
                }
            }
        }
    }

    /** A range for a single container port is a choice for Docker, and no claim. */
    private static Optional<Integer> shared(Port first, Port second) {
        Optional<PortRange> one = claimed(first);
        Optional<PortRange> other = claimed(second);
        return one.isPresent() && other.isPresent() && one.get().meets(other.get())
                ? Optional.of(Math.max(one.get().first(), other.get().first()))
                : Optional.empty();
    }

    private static Optional<PortRange> claimed(Port port) {
        return port.publishedRange()
                .filter(range -> range.isSingle()
                        || port.targetRange()
                                .filter(target -> target.size() == range.size())
                                .isPresent());
    }
}
