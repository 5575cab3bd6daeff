package io.github.containerlint.finding;

import io.github.containerlint.source.Labelled;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The weight of a finding, from the lightest on. */
@API(status = Status.STABLE)
public enum Severity implements Labelled {
    /** The rule does not run. */
    OFF,
    INFO,
    WARNING,
    ERROR;

    /** The name in output and configuration: {@code off}, {@code info}, {@code warning}, {@code error}. */
    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of this name; upper case and blanks around it are allowed. */
    public static Optional<Severity> labelled(String label) {
        return Labelled.find(label, values());
    }
}
