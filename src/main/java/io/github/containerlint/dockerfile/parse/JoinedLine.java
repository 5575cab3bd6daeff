package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.expand.GoText;
import io.github.containerlint.dockerfile.instruction.Comment;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one instruction, joined to one line.
 *
 * @param text without continuations, comments and empty lines between, and without white space at either end
 * @param span from the beginning of the first line to the end of the last one
 * @param comments the comments between the lines
 */
record JoinedLine(Text text, Span span, List<Comment> comments) {
    /** Reads all lines of an instruction; its first line has no white space before it. */
    static JoinedLine read(Span first, SourceLines lines, char escape) {
        List<Span> parts = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        Span last = first;
        boolean continues = addPart(first, escape, parts);
        while (continues && lines.hasNext()) {
            last = lines.next();
            int begin = GoText.skipSpace(last.text(), 0);
            if (begin == last.length()) {
                continue;
            }
            if (last.text().charAt(begin) == '#') {
                comments.add(comment(last, begin));
                continue;
            }
            continues = addPart(last, escape, parts);
        }
        Span whole = first.to(last);
        Text.Builder text = Text.builder(whole);
        parts.forEach(text::append);
        return new JoinedLine(GoText.strip(text.build()), whole, List.copyOf(comments));
    }

    /**
     * Adds the text of one line.
     *
     * @return whether the line ends in a continuation, which is left out
     */
    private static boolean addPart(Span line, char escape, List<Span> parts) {
        int at = continuation(line.text(), escape);
        parts.add(at < 0 ? line : line.slice(0, at));
        return at >= 0;
    }

    /**
     * The offset of the escape character that continues the line, or -1: the last character before trailing blanks, not
     * escaped itself.
     */
    private static int continuation(String line, char escape) {
        int at = line.length() - 1;
        while (at >= 0 && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at--;
        }
        boolean found = at >= 0 && line.charAt(at) == escape && (at == 0 || line.charAt(at - 1) != escape);
        return found ? at : -1;
    }

    /**
     * The comment in a line.
     *
     * @param at the offset of the {@code #}
     */
    static Comment comment(Span line, int at) {
        Span span = line.slice(at, line.length());
        return new Comment(GoText.strip(Text.verbatim(span.slice(1, span.length()))), span);
    }
}
