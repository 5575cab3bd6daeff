package io.github.containerlint.project;

import java.util.Optional;

/**
 * What a variable or an option says.
 *
 * @param given whether it is there at all
 * @param value empty when it is not there, or nobody can know it
 */
record Setting(boolean given, Optional<String> value) {
    static final Setting NONE = new Setting(false, Optional.empty());
    static final Setting UNKNOWN = new Setting(true, Optional.empty());

    static Setting of(String value) {
        return new Setting(true, Optional.of(value));
    }

    static Setting of(Optional<String> value) {
        return new Setting(true, value);
    }

    boolean isUnknown() {
        return given && value.isEmpty();
    }

    boolean isBlank() {
        return value.filter(String::isBlank).isPresent();
    }

    boolean is(String expected) {
        return value.filter(expected::equals).isPresent();
    }
}
