package io.github.containerlint.compose.form;

import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.LoadLog;

/**
 * Writes a value's short form out as its long form. A value in neither form stays unchanged, and validation reports it.
 */
@FunctionalInterface
interface ShortForm {
    ConfigNode expand(ConfigNode node, LoadLog log);
}
