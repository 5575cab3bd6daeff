package io.github.containerlint.compose.form;

import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.LoadLog;

/** Writes a value's short form out as its long form. What is neither is left for validation to complain of. */
@FunctionalInterface
interface ShortForm {
    ConfigNode expand(ConfigNode node, LoadLog log);
}
