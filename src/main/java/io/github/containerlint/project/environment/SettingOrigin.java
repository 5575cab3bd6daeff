package io.github.containerlint.project.environment;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The places that set a variable of a container, in the order of their priority, lowest first. */
@API(status = Status.EXPERIMENTAL)
public enum SettingOrigin {
    /** {@code ENV} or the start command of the image that is built for the service. */
    IMAGE,
    /** A file that {@code env_file} names. */
    ENV_FILE,
    /** The service itself. */
    SERVICE
}
