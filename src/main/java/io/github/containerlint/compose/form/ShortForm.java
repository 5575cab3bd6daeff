package io.github.containerlint.compose.form;

/** The kinds of short forms: what a value stands for where it is not written in its long form. */
enum ShortForm {
    /** The key {@code context} alone. */
    CONTEXT,
    /** The key {@code source} alone. */
    SOURCE,
    /** The key {@code service} alone. */
    SERVICE,
    /** The key {@code path} alone. */
    PATH,
    /** A mapping, written as a list of {@code NAME=value}. */
    ASSIGNMENTS,
    /** A mapping, written as a list of its keys. */
    NAMES,
    /** A list, written as its only item. */
    LIST,
    /** A string, written as {@code true} or {@code false}. */
    STRING,
    DEPENDENCIES,
    DEVICE,
    ENV_FILES,
    EXTERNAL,
    GPUS,
    PORTS,
    SERVERS,
    VOLUME
}
