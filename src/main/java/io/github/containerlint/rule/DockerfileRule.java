package io.github.containerlint.rule;

import io.github.containerlint.dockerfile.stage.Dockerfile;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A rule about the text of one Dockerfile, independent of the builds that use it. */
@API(status = Status.STABLE)
public non-sealed interface DockerfileRule extends Rule {
    /** Adds a finding for each fault in the Dockerfile. */
    void check(Dockerfile file, Findings out);
}
