package io.github.containerlint.dockerignore;

/** How much of a directory reaches the build, as far as the patterns tell without a look at the directory. */
public enum Sent {
    /** Whatever lies in it. */
    ALL,
    /** It depends on the names of what lies in it. */
    SOME,
    /** Nothing, whatever lies in it. */
    NONE
}
