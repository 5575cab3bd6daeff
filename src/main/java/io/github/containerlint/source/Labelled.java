package io.github.containerlint.source;

import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** One of several values that users choose by a name. */
@API(status = Status.STABLE)
public interface Labelled {
    /** The name in the configuration. */
    String label();

    /** The value of this name; upper case and blanks around it are allowed. */
    static <T extends Labelled> Optional<T> find(String label, T[] values) {
        String wanted = label.strip().toLowerCase(Locale.ROOT);
        for (T value : values) {
            if (value.label().equals(wanted)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
