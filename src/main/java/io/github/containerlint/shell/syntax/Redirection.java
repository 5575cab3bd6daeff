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
 * @param body a heredoc's lines, without the delimiter's
 */
public record Redirection(Text text, Text operator, Word target, Optional<Text> body) implements Located {
    public boolean isHeredoc() {
        return operator.value().equals("<<") || operator.value().equals("<<-");
    }

    @Override
    public Span span() {
        return text.span();
    }
}
