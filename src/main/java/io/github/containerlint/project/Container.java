package io.github.containerlint.project;

/** A service as it runs: its image, mounts and command together. */
public record Container() {}
