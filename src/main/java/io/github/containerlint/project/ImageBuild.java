package io.github.containerlint.project;

/** One image build: a stage of a Dockerfile with its context, arguments and ignore file. */
public record ImageBuild() {}
