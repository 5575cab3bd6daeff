package io.github.containerlint.dotenv;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;

/**
 * A variable that a value was made of.
 *
 * @param span all of it, such as <code>${TAG:-latest}</code>
 * @param set whether a file gives it a value
 * @param known whether what was put in for it is all that will stand there
 * @param offset where in the result it was put in
 */
public record VariableReference(Text name, Span span, Operator operator, boolean set, boolean known, int offset)
        implements Located {}
