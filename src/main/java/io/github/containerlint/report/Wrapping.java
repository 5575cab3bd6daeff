package io.github.containerlint.report;

/** Breaks a line at its spaces. */
public final class Wrapping {
    /** Behind the dash of {@code '- /app/.venv'}, which is read as one, no line ends. */
    private static final String GAP = "(?<!'-) ";

    private Wrapping() {}

    /**
     * The text in lines of at most {@code width} columns, unless a word alone is longer.
     *
     * @param first the columns of the first line that are taken
     * @param indent what each further line begins with
     */
    public static String wrap(String text, int first, String indent, int width) {
        StringBuilder out = new StringBuilder();
        int column = first;
        boolean begun = false;
        for (String word : text.split(GAP, -1)) {
            int length = Columns.widthOf(word);
            boolean fits = column + length + (begun ? 1 : 0) <= width;
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
}
