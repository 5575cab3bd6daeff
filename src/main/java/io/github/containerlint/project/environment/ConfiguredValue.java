package io.github.containerlint.project.environment;

import java.util.Optional;

/**
 * The value of a variable or of an option.
 *
 * @param given true when the variable or option is set
 * @param value empty when it is not set, or when its value cannot be known
 */
public record ConfiguredValue(boolean given, Optional<String> value) {
    public static final ConfiguredValue NONE = new ConfiguredValue(false, Optional.empty());
    public static final ConfiguredValue UNKNOWN = new ConfiguredValue(true, Optional.empty());

    public static ConfiguredValue of(String value) {
        return new ConfiguredValue(true, Optional.of(value));
    }

    public static ConfiguredValue of(Optional<String> value) {
        return new ConfiguredValue(true, value);
    }

    public boolean isUnknown() {
        return given && value.isEmpty();
    }

    public boolean isBlank() {
        return value.filter(String::isBlank).isPresent();
    }

    public boolean is(String expected) {
        return value.filter(expected::equals).isPresent();
    }
}
