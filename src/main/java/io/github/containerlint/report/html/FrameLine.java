package io.github.containerlint.report.html;

/**
 * A source line as it may be shown, in three parts.
 *
 * @param number the number of the line, from 1; 0 stands for lines that are left out
 * @param marked the part that a finding points at; empty where the line is only context
 */
public record FrameLine(int number, String before, String marked, String after) {
    /** The sign for lines that are left out. */
    public static final FrameLine LEFT_OUT = new FrameLine(0, "", "", "");
}
