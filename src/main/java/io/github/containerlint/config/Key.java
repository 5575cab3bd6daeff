package io.github.containerlint.config;

/** A key of a configuration file. */
public interface Key {
    /** The key as it is written. */
    String label();

    /** What it sets, as a sentence for the users of an editor. */
    String description();
}
