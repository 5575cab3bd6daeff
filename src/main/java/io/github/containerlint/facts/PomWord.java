package io.github.containerlint.facts;

import java.util.List;

/** What a word in a pom says of the files that Maven may fill in, as {@code poms.txt} lists the words. */
public enum PomWord {
    /** Anywhere in the pom, in any case: names what may fill in files of the project. */
    FILLING,
    /** The artifactId of a parent that fills in nothing but the application's settings. */
    PLAIN_PARENT;

    static final String SHEET = "poms.txt";

    private static final WordSheet<PomWord> KNOWN = WordSheet.load(SHEET, PomWord.class);

    /** All of the kind, in the order of the sheet. */
    public List<String> all() {
        return KNOWN.of(this).all();
    }

    /** A part of a regular expression that fits each of the kind. */
    public String pattern() {
        return KNOWN.of(this).pattern();
    }
}
