package io.github.containerlint.facts;

import java.util.List;

/** What lies at a path of a container, as {@code container-paths.txt} lists the paths. */
public enum PathKind {
    /** On the PATH of a container whose image sets none, in this order. */
    SEARCH_PATH,
    /** Every Linux image has its own files there. */
    SYSTEM,
    /** At or below it, programs read what others wrote: settings, pages, code. */
    READ,
    /** A shell may be copied there. */
    SHELL,
    /** What is copied there may bring packages of the system's own languages. */
    PACKAGES,
    /** At or below it: packages and libraries of the system's own languages. */
    LIBRARIES,
    /** At or below it: the system's own programs. */
    PROGRAMS,
    /** An environment there is the system's own Python. */
    PYTHON,
    /** The images of Ruby keep gems there. */
    GEMS;

    static final String SHEET = "container-paths.txt";

    private static final WordSheet<PathKind> KNOWN = WordSheet.load(SHEET, PathKind.class);

    /** Whether a path is of the kind. */
    public boolean has(String path) {
        return KNOWN.of(this).has(path);
    }

    /** All of the kind, in the order of the sheet. */
    public List<String> all() {
        return KNOWN.of(this).all();
    }
}
