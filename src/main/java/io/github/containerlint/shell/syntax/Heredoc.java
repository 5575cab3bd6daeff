package io.github.containerlint.shell.syntax;

import io.github.containerlint.source.Text;
import java.util.Optional;

/**
 * The lines that a {@code <<} reads. They follow only after the end of its line; until they are read, the body is
 * empty.
 */
public final class Heredoc {
    private final String delimiter;
    private final boolean tabs;
    private Text body;

    /**
     * @param tabs whether tabs may stand before the delimiter, as with {@code <<-}
     */
    Heredoc(String delimiter, boolean tabs) {
        this.delimiter = delimiter;
        this.tabs = tabs;
    }

    /**
     * Reads the lines from {@code from} on up to the delimiter.
     *
     * @return the offset of the end of the delimiter's line
     */
    int read(Text text, int from) {
        String characters = text.value();
        int at = from;
        while (at < characters.length()) {
            int found = characters.indexOf('\n', at);
            int end = found < 0 ? characters.length() : found;
            if (lineAt(characters, at, end).equals(delimiter)) {
                body = text.slice(from, at);
                return end;
            }
            at = Math.min(end + 1, characters.length());
        }
        body = text.slice(from, characters.length());
        return characters.length();
    }

    private String lineAt(String characters, int from, int end) {
        int start = from;
        while (tabs && start < end && characters.charAt(start) == '\t') {
            start++;
        }
        int stop = end > start && characters.charAt(end - 1) == '\r' ? end - 1 : end;
        return characters.substring(start, stop);
    }

    /** The lines without that of the delimiter; empty where the text ends in the line of the redirection. */
    public Optional<Text> body() {
        return Optional.ofNullable(body);
    }
}
