package io.github.containerlint.facts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the name of a project's directory says of it, as {@code directories.txt} lists the names. */
public enum DirectoryKind {
    /** No container files are looked for in it. */
    UNSEARCHED,
    /** A build tool writes there, and a checkout does not have it. */
    OUTPUT,
    /** What lies in it is made, unpacked or fetched: by the whole name or by its last word. */
    BUILT,
    /** A tool keeps its own files there, which no image needs. */
    CLUTTER,
    /** Usual for a virtual environment of Python. */
    VIRTUALENV,
    /** The packages of Node. */
    NODE_MODULES,
    /** Downloads and intermediate files of tools. */
    CACHE,
    /** Files without an ending in it are scripts. */
    SCRIPT,
    /** A build server reads its files there; the names are paths. */
    WORKFLOW,
    /** A program's own code lies there. */
    SOURCE,
    /** Tests and examples, whose secrets are made up. */
    MADE_UP,
    /** Its Compose files are started by tests. */
    TEST,
    /** Its files are read by tests, and started by nothing. */
    TEST_DATA,
    /** Its files are data of a program or a test; the names are paths. */
    SAMPLE,
    /** Copied by a generator, if it lies below one. */
    TEMPLATE,
    /** A generator, by a word of the name. */
    GENERATOR,
    /** A generator, by the whole name. */
    CREATOR,
    /** Containers may begin it empty and fill it, by a word of the name. */
    FILLED,
    /** Keys and certificates are laid there by hand, by a word of the name. */
    KEYS;

    static final String SHEET = "directories.txt";

    private static final WordSheet<DirectoryKind> KNOWN = WordSheet.load(SHEET, DirectoryKind.class);

    /** Whether directories of this name are of the kind. */
    public boolean has(String name) {
        return KNOWN.of(this).has(name);
    }

    /** Whether a word of the name, letters alone, is of the kind. */
    public boolean isIn(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^a-z]+")).anyMatch(this::has);
    }

    /** The names, in the order of the sheet. */
    public List<String> names() {
        return KNOWN.of(this).all();
    }

    /** The name that tools choose by themselves: the first one of the sheet. */
    public String usual() {
        return names().get(0);
    }

    /** A part of a regular expression that fits each of the names. */
    public String pattern() {
        return KNOWN.of(this).pattern();
    }
}
