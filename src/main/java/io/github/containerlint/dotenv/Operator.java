package io.github.containerlint.dotenv;

import java.util.Optional;
import java.util.stream.Stream;

/** The operator behind the name in a variable's braces; it says when the text behind it counts. */
public enum Operator {
    /** No operator: <code>${NAME}</code>, {@code $NAME}. */
    NONE(""),
    DEFAULT_IF_EMPTY(":-"),
    REQUIRED_NOT_EMPTY(":?"),
    REPLACED_IF_NOT_EMPTY(":+"),
    DEFAULT("-"),
    REQUIRED("?"),
    REPLACED("+");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** Whether Compose stops where the variable has no value. */
    public boolean isRequired() {
        return this == REQUIRED || this == REQUIRED_NOT_EMPTY;
    }

    boolean isDefault() {
        return this == DEFAULT || this == DEFAULT_IF_EMPTY;
    }

    boolean isReplacement() {
        return this == REPLACED || this == REPLACED_IF_NOT_EMPTY;
    }

    /** Whether an empty value counts as no value. */
    boolean refusesEmpty() {
        return symbol.startsWith(":");
    }

    /** The operator that begins at this offset; empty when none does. */
    static Optional<Operator> at(String text, int offset) {
        return Stream.of(values())
                .filter(operator -> operator != NONE && text.startsWith(operator.symbol, offset))
                .findFirst();
    }
}
