package io.github.containerlint.project;

import java.util.List;

/** A Compose project with what its services become. */
public record Composition(List<Container> containers) {}
