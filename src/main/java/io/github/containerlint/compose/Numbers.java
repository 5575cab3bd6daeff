package io.github.containerlint.compose;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whole numbers as Compose reads them from text. */
final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,18}");

    private Numbers() {}

    static Optional<Long> integer(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
