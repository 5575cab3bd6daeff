package io.github.containerlint.facts;

/** Words that tell by a value that it is no secret, as {@code secret-values.txt} lists them. */
public enum SecretValueWord {
    /** Turns something on or off, or stands for nothing. */
    SWITCH,
    /** Begins a request for a value: {@code change me}, {@code replace this}. */
    ASKS,
    /** Follows such a word. */
    ASKED,
    /** As a word of the value: it stands where a secret is to be put. */
    STAND_IN,
    /** As a word of the value: it is there because some value has to be. */
    DUMMY,
    /** As a word of the value: a test is given it, or a stand-in for a service. */
    MADE_UP,
    /** What such a word stands before, as in {@code testkey}. */
    NAMED,
    /** The whole value says what it is, as {@code password}, {@code my-token}. */
    NAMES_ITSELF,
    /** Anywhere in the value: documents show it as a sample. */
    SAMPLE,
    /** The first word of a public key of SSH. */
    SSH_KEY,
    /** As the whole value: made to be handed out, or an address in a store of secrets. */
    HANDED_OUT;

    static final String SHEET = "secret-values.txt";

    private static final WordSheet<SecretValueWord> KNOWN = WordSheet.load(SHEET, SecretValueWord.class);

    /** Whether a word or a value is of the kind. */
    public boolean has(String text) {
        return KNOWN.of(this).has(text);
    }

    /** A part of a regular expression that fits each of the kind. */
    public String pattern() {
        return KNOWN.of(this).pattern();
    }
}
