package io.github.containerlint.facts;

import java.util.List;

/** Words that tell by a name whether a secret is in it, as {@code secret-names.txt} lists them. */
public enum SecretNameWord {
    /** As the last word of a name: it holds a secret. */
    SECRET,
    /** Before KEY or KEYS at the end of a name: it holds a secret. */
    BEFORE_KEY,
    /** As the last word of a name: says nothing of what is named, only which one or in what form. */
    QUALIFIER,
    /** As any word of a name: it asks for a mode, or is meant for everybody. */
    HARMLESS,
    /** The whole name, with {@code _} between its words: it ends like a secret's and is none. */
    NO_SECRET,
    /** The whole name, with {@code _} between its words: a secret that is named otherwise. */
    OTHER_SECRET;

    static final String SHEET = "secret-names.txt";

    private static final WordSheet<SecretNameWord> KNOWN = WordSheet.load(SHEET, SecretNameWord.class);

    /** Whether a word or a name, in capital letters, is of the kind. */
    public boolean has(String text) {
        return KNOWN.of(this).has(text);
    }

    /** All of the kind, in the order of the sheet. */
    public List<String> all() {
        return KNOWN.of(this).all();
    }
}
