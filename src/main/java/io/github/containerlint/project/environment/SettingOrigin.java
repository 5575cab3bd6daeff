package io.github.containerlint.project.environment;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Where a setting of a container comes from, those that yield to others first. */
@API(status = Status.EXPERIMENTAL)
public enum SettingOrigin {
    /** ENV or the start command of the image that is built for the service. */
    IMAGE,
    /** A file that {@code env_file} names. */
    ENV_FILE,
    /** The service itself. */
    SERVICE
}
