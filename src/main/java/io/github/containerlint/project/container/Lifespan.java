package io.github.containerlint.project.container;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How long a service is meant to run. */
@API(status = Status.EXPERIMENTAL)
public enum Lifespan {
    /** Until somebody stops it. */
    LONG_LIVED,
    /** Until its work is done. */
    JOB,
    /** Nothing tells. */
    UNDECIDED
}
