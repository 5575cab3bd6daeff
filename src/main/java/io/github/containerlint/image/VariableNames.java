package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The purposes of addresses by the names of their variables, from {@code variables.txt}. */
@API(status = Status.EXPERIMENTAL)
public final class VariableNames {
    static final String SHEET = "variables.txt";
    static final Set<String> KEYS = Set.of("purpose", "source");

    private static final VariableNames KNOWN = new VariableNames(FactSheet.load(SHEET, KEYS));

    private record Named(Pattern name, String purpose) {}

    private final List<Named> all;

    private VariableNames(List<FactSheet.Entry> entries) {
        this.all = entries.stream()
                .map(entry -> new Named(pattern(entry.names()), entry.required("purpose")))
                .toList();
    }

    private static Pattern pattern(List<String> names) {
        return Pattern.compile(names.stream().map(VariableNames::pattern).collect(Collectors.joining("|")));
    }

    private static String pattern(String name) {
        if (name.startsWith("=")) {
            return "^" + Pattern.quote(name.substring(1)) + "$";
        }
        return name.contains("*")
                ? Stream.of(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*", "^", "$"))
                : "(?:^|_)" + Pattern.quote(name) + "(?:_|$)";
    }

    /** The names of {@code variables.txt}, read once. */
    public static VariableNames known() {
        return KNOWN;
    }

    /**
     * The purpose of an address in a variable of this name, such as {@code listen} or {@code server}; empty when not
     * known.
     *
     * @param name in capital letters, with {@code _} between words
     */
    public Optional<String> purpose(String name) {
        return all.stream()
                .filter(named -> named.name().matcher(name).find())
                .map(Named::purpose)
                .findFirst();
    }
}
