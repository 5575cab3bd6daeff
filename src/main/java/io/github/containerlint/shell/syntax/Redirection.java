package io.github.containerlint.shell.syntax;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Optional;

/**
 * A redirection, which sets where a command reads from or writes to.
 *
 * @param text the whole redirection as written, without a heredoc's lines
 * @param operator such as {@code >}, {@code >>} or {@code <<}, without the descriptor
 * @param target the file, the descriptor, or a heredoc's delimiter
 * @param heredoc the lines that {@code <<} and {@code <<-} read
 */
public record Redirection(Text text, Text operator, Word target, Optional<Heredoc> heredoc) implements Located {
    public boolean isHeredoc() {
        return heredoc.isPresent();
    }

    /** The lines of a heredoc without that of the delimiter; empty for other redirections. */
    public Optional<Text> body() {
        return heredoc.flatMap(Heredoc::body);
    }

    @Override
    public Span span() {
        return text.span();
    }
}
