package io.github.containerlint.source;

/** A number with its noun: {@code 1 error}, {@code 2 errors}. */
public final class Counted {
    private Counted() {}

    /** @param noun in the singular, with a plural that ends in {@code s} */
    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
