package io.github.containerlint.shell.syntax;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Optional;

/**
 * Where a command reads from or writes to.
 *
 * @param text all of it as written, without a heredoc's lines
 * @param operator {@code >}, {@code 2>>}'s {@code >>}, {@code <<} and so on, without the descriptor
 * @param target the file, the descriptor, or a heredoc's delimiter
 * @param heredoc what {@code <<} and {@code <<-} read
 */
public record Redirection(Text text, Text operator, Word target, Optional<Heredoc> heredoc) implements Located {
    public boolean isHeredoc() {
        return heredoc.isPresent();
    }

    /** A heredoc's lines, without the delimiter's. */
    public Optional<Text> body() {
        return heredoc.flatMap(Heredoc::body);
    }

    @Override
    public Span span() {
        return text.span();
    }
}
