package io.github.containerlint.facts;

/** Variables that no file has to set, as {@code ambient-variables.txt} lists them. */
public enum VariableKind {
    /** A variable that is set in the environment in which Compose is started. */
    GIVEN,
    /** Says which proxy to use, in capital letters or small ones. */
    PROXY;

    static final String SHEET = "ambient-variables.txt";

    private static final WordSheet<VariableKind> KNOWN = WordSheet.load(SHEET, VariableKind.class);

    /** Whether a variable of this name is of the kind. */
    public boolean has(String name) {
        return KNOWN.of(this).has(name);
    }
}
