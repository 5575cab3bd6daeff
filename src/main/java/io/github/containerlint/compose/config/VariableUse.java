package io.github.containerlint.compose.config;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;

/**
 * A variable in a Compose file, such as <code>${TAG:-latest}</code>.
 *
 * @param span the whole reference
 * @param value all of the value that it stands in
 * @param operator what follows the name: {@code :-}, {@code -}, {@code :?}, {@code ?}, {@code :+}, {@code +}; or nothing
 * @param set whether a file gives it a value
 */
public record VariableUse(String name, Span span, Span value, String operator, boolean set) implements Located {
    /** Whether something stands in for a missing value, or says that there must be one. */
    public boolean isGuarded() {
        return !operator.isEmpty();
    }

    /** Whether this is all of its default. */
    public boolean hasDefault(Span text) {
        return span.contains(text) && span.text().equals("${" + name + operator + text.text() + "}");
    }

    /** Whether Compose refuses to go on without a value. */
    public boolean isRequired() {
        return operator.endsWith("?");
    }
}
