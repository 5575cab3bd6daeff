package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;

/** A finding that is known and accepted, with the reason. It does not fail the build. */
public record Silenced(Finding finding, Silence silence) {}
