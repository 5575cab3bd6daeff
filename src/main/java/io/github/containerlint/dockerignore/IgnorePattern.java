package io.github.containerlint.dockerignore;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;

/**
 * A line of an ignore file that is neither blank nor a comment.
 *
 * @param text the line as written, without white space around it
 * @param cleaned what is matched: without {@code !}, leading and trailing slashes, {@code .} and {@code ..}
 * @param readmits whether it begins with {@code !}: what it matches is sent after all
 */
public record IgnorePattern(Text text, String cleaned, boolean readmits) implements Located {
    @Override
    public Span span() {
        return text.span();
    }
}
