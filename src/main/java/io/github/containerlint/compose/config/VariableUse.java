package io.github.containerlint.compose.config;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;

/**
 * A variable in a Compose file, such as <code>${TAG:-latest}</code>.
 *
 * @param span the whole reference
 * @param value the whole value that the variable stands in
 * @param operator the operator behind the name: {@code :-}, {@code -}, {@code :?}, {@code ?}, {@code :+}, {@code +}; an
 *     empty string for none
 * @param set whether a file gives it a value
 */
public record VariableUse(String name, Span span, Span value, String operator, boolean set) implements Located {
    /** Whether the reference says what holds for a missing value: a default, another text or an error. */
    public boolean isGuarded() {
        return !operator.isEmpty();
    }

    /** Whether the reference has a default and {@code text} is all of it. */
    public boolean hasDefault(Span text) {
        return span.contains(text) && span.text().equals("${" + name + operator + text.text() + "}");
    }

    /** Whether Compose stops when the variable has no value. */
    public boolean isRequired() {
        return operator.endsWith("?");
    }
}
