package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The capabilities of Linux that the engine knows, from {@code capabilities.txt}. */
@API(status = Status.EXPERIMENTAL)
public final class Capabilities {
    static final String SHEET = "capabilities.txt";
    static final Set<String> KEYS = Set.of("docs", "source");

    private static final String PREFIX = "CAP_";
    private static final Set<String> NAMES = FactSheet.load(SHEET, KEYS).stream()
            .flatMap(entry -> entry.names().stream())
            .collect(Collectors.toUnmodifiableSet());

    private Capabilities() {}

    /** The names of all capabilities, without the prefix {@code CAP_}. */
    public static Set<String> names() {
        return NAMES;
    }

    /** Whether the engine knows the capability, in capital or small letters, with or without {@code CAP_} before it. */
    public static boolean contain(String written) {
        String name = written.toUpperCase(Locale.ROOT);
        return NAMES.contains(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name);
    }
}
