package io.github.containerlint.compose;

/** Writes a value's short form out as its long form. What is neither is left for validation to complain of. */
@FunctionalInterface
interface ShortForm {
    ConfigNode expand(ConfigNode node, LoadLog log);
}
