package io.github.containerlint.image;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The capabilities of Linux that the engine knows, as {@code capabilities.txt} lists them. */
@API(status = Status.EXPERIMENTAL)
public final class Capabilities {
    static final String SHEET = "capabilities.txt";
    static final Set<String> KEYS = Set.of("docs", "source");

    private static final String PREFIX = "CAP_";
    private static final Set<String> NAMES = FactSheet.load(SHEET, KEYS).stream()
            .flatMap(entry -> entry.names().stream())
            .collect(Collectors.toUnmodifiableSet());

    private Capabilities() {}

    /** All of them, without a prefix. */
    public static Set<String> names() {
        return NAMES;
    }

    /** Whether the engine knows it: in any case, with {@code CAP_} before it or without. */
    public static boolean contain(String written) {
        String name = written.toUpperCase(Locale.ROOT);
        return NAMES.contains(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name);
    }
}
