package io.github.containerlint.facts;

/** What the name of a host says of it, as {@code hosts.txt} lists the names. */
public enum HostKind {
    /** The machine itself, or a name that is kept for examples and tests. */
    NOWHERE;

    static final String SHEET = "hosts.txt";

    private static final WordSheet<HostKind> KNOWN = WordSheet.load(SHEET, HostKind.class);

    /** Whether a host of this name is of the kind. */
    public boolean has(String host) {
        return KNOWN.of(this).has(host);
    }
}
