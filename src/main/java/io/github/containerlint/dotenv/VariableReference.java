package io.github.containerlint.dotenv;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;

/**
 * A reference to a variable that a value was made of.
 *
 * @param span the whole reference, such as <code>${TAG:-latest}</code>
 * @param set whether a file gives the variable a value
 * @param known whether the text that was put in does not depend on the environment
 * @param offset the offset of that text in the result
 */
public record VariableReference(Text name, Span span, Operator operator, boolean set, boolean known, int offset)
        implements Located {}
