package io.github.containerlint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks a line at its spaces. No further line begins with {@code ::}, which GitHub Actions would read as the beginning
 * of a command.
 */
public final class Wrapping {
    /** The first word of a quotation that does not end in the same word. */
    private static final Pattern OPENING = Pattern.compile("\\(?(?<mark>['`])[^'`]*");

    /** The longest quotation that is kept on one line; longer ones are broken, because lines would be too uneven. */
    private static final int LONGEST_WHOLE = 56;

    private static final String COMMAND = "::";

    private Wrapping() {}

    /**
     * The text in lines of at most {@code width} columns, unless a word alone is longer.
     *
     * @param first the columns of the first line that are already taken
     * @param indent the beginning of each further line
     */
    public static String wrap(String text, int first, String indent, int width) {
        StringBuilder out = new StringBuilder();
        int column = first;
        boolean begun = false;
        for (String word : pieces(text)) {
            int length = Columns.widthOf(word);
            boolean fits = column + length + (begun ? 1 : 0) <= width || word.startsWith(COMMAND);
            if (fits || !begun && first <= indent.length()) {
                out.append(begun ? " " : "");
                column += length + (begun ? 1 : 0);
            } else {
                out.append('\n').append(indent);
                column = indent.length() + length;
            }
            out.append(word);
            begun = true;
        }
        return out.toString();
    }

    /** The words of a text; a short quotation, such as {@code '- /app/.venv'}, counts as one word. */
    private static List<String> pieces(String text) {
        List<String> words = List.of(text.split(" ", -1));
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = endOfQuotation(words, at);
            pieces.add(String.join(" ", words.subList(at, end)));
            at = end;
        }
        return pieces;
    }

    /** The index behind the last word of the quotation that begins here; behind this word where none begins. */
    private static int endOfQuotation(List<String> words, int from) {
        Matcher opening = OPENING.matcher(words.get(from));
        if (!opening.matches()) {
            return from + 1;
        }
        String mark = opening.group("mark");
        int length = words.get(from).length();
        for (int at = from + 1; at < words.size() && length < LONGEST_WHOLE; at++) {
            String word = words.get(at);
            length += 1 + word.length();
            if (word.contains(mark)) {
                return length <= LONGEST_WHOLE ? at + 1 : from + 1;
            }
        }
        return from + 1;
    }
}
