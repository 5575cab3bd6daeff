package io.github.containerlint.rule;

import io.github.containerlint.dockerfile.stage.Dockerfile;

/** A rule about the text of one Dockerfile, whatever is built from it. */
public non-sealed interface DockerfileRule extends Rule {
    void check(Dockerfile file, Findings out);
}
