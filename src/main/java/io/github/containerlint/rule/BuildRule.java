package io.github.containerlint.rule;

import io.github.containerlint.project.build.ImageBuild;

/** A rule about one image build: the stage that is built, with its context and ignore file. */
public non-sealed interface BuildRule extends Rule {
    void check(ImageBuild build, Findings out);
}
