package io.github.containerlint.project.container;

/** How long a service is meant to run. */
public enum Lifespan {
    /** Until somebody stops it. */
    LONG_LIVED,
    /** Until its work is done. */
    JOB,
    /** Nothing tells. */
    UNDECIDED
}
