package io.github.containerlint.dockerignore;

/** The share of a directory's content that reaches the build, as far as patterns alone determine it. */
public enum Sent {
    /** Every file in the directory. */
    ALL,
    /** The share depends on the names of the files in the directory. */
    SOME,
    /** No file in the directory. */
    NONE
}
