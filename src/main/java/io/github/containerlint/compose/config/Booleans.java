package io.github.containerlint.compose.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Booleans as Compose reads them from text. */
public final class Booleans {
    private static final Set<String> TRUE = Set.of("true", "y", "yes", "on", "1", "t");
    private static final Set<String> FALSE = Set.of("false", "n", "no", "off", "0", "f");

    private Booleans() {}

    public static Optional<Boolean> parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(lower)) {
            return Optional.of(true);
        }
        return FALSE.contains(lower) ? Optional.of(false) : Optional.empty();
    }
}
