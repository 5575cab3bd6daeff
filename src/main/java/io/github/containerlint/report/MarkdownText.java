package io.github.containerlint.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of users in Markdown: as code, in which nothing is a link, a tag, a mention or a sign of a table. */
final class MarkdownText {
    private static final Pattern TICKS = Pattern.compile("`+");

    private MarkdownText() {}

    /** The text as code within a line; the fence is longer than each run of back ticks in the text. */
    static String code(String text) {
        String shown = Shown.line(text);
        String fence = "`".repeat(1 + longestRun(shown));
        boolean spaced = shown.isBlank() || isTickOrBlank(shown.charAt(0)) || isTickOrBlank(lastOf(shown));
        String space = spaced ? " " : "";
        return fence + space + shown + space + fence;
    }

    /** The text as code in a cell of a table, where a bar would end the cell also within code. */
    static String cell(String text) {
        return code(text).replace("|", "\\|");
    }

    private static int longestRun(String text) {
        int longest = 0;
        for (Matcher run = TICKS.matcher(text); run.find(); ) {
            longest = Math.max(longest, run.group().length());
        }
        return longest;
    }

    private static boolean isTickOrBlank(char character) {
        return character == '`' || character == ' ';
    }

    private static char lastOf(String text) {
        return text.charAt(text.length() - 1);
    }
}
