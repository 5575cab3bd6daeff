package io.github.containerlint.rule;

import io.github.containerlint.project.build.ImageBuild;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A rule about one image build: the stage that is built, with its context and ignore file. */
@API(status = Status.STABLE)
public non-sealed interface BuildRule extends Rule {
    /** Adds a finding for each fault in the build. */
    void check(ImageBuild build, Findings out);
}
