package io.github.containerlint.mojo;

import io.github.containerlint.config.ConfigLayer;

/**
 * A run of {@code check} over a module with all its settings.
 *
 * @param layer the settings of the configuration files, the pom and the command line together
 */
record EffectiveCheck(PlannedCheck planned, ConfigLayer layer) {}
