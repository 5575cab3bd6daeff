package io.github.containerlint.shell.syntax;

import io.github.containerlint.source.Text;
import java.util.Optional;

/** The lines that a {@code <<} reads. They come only behind the end of its line: until these are read, it is empty. */
public final class Heredoc {
    private final String delimiter;
    private final boolean tabs;
    private Text body;

    /** @param tabs whether tabs may stand in front of the delimiter's line, as behind {@code <<-} */
    Heredoc(String delimiter, boolean tabs) {
        this.delimiter = delimiter;
        this.tabs = tabs;
    }

    /** Takes the lines from {@code from} on up to the delimiter. @return where the delimiter's line ends */
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

    /** The lines, without the delimiter's; empty where the text ends in the line of the redirection. */
    public Optional<Text> body() {
        return Optional.ofNullable(body);
    }
}
