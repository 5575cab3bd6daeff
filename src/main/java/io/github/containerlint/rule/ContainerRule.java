package io.github.containerlint.rule;

import io.github.containerlint.project.container.Container;

/** A rule about one service as it runs: its image, mounts and command together. */
public non-sealed interface ContainerRule extends Rule {
    void check(Container container, Findings out);
}
