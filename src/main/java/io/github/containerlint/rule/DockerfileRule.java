package io.github.containerlint.rule;

import io.github.containerlint.dockerfile.stage.Dockerfile;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A rule about the text of one Dockerfile, whatever is built from it. */
@API(status = Status.STABLE)
public non-sealed interface DockerfileRule extends Rule {
    void check(Dockerfile file, Findings out);
}
