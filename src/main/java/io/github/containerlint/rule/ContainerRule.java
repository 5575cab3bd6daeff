package io.github.containerlint.rule;

import io.github.containerlint.project.container.Container;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A rule about one service as it runs: its image, mounts and command together. */
@API(status = Status.STABLE)
public non-sealed interface ContainerRule extends Rule {
    /** Adds a finding for each fault in the service. */
    void check(Container container, Findings out);
}
