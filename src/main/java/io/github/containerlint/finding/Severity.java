package io.github.containerlint.finding;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How much a finding weighs, from the lightest up. */
@API(status = Status.STABLE)
public enum Severity {
    /** The rule is not run. */
    OFF,
    INFO,
    WARNING,
    ERROR;

    /** The name in output and configuration: {@code off}, {@code info}, {@code warning}, {@code error}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
