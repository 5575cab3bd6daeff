package io.github.containerlint.source;

import java.util.List;

/** Joins several words to one text: {@code a}, {@code a and b}, {@code a, b and c}. */
public final class Listed {
    private Listed() {}

    /**
     * Joins the parts.
     *
     * @param parts at least one
     */
    public static String of(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
