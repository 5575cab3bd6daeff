package io.github.containerlint.project.container;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How long a service is meant to run. */
@API(status = Status.EXPERIMENTAL)
public enum Lifespan {
    /** The service runs until it is stopped. */
    LONG_LIVED,
    /** The service runs until its work is done. */
    JOB,
    /** The files do not tell how long the service runs. */
    UNDECIDED
}
