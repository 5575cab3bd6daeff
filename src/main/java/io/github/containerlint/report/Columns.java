package io.github.containerlint.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A line as a terminal shows it, with the columns that each of its characters takes.
 *
 * <p>A tab becomes spaces up to the next fourth column, an ideograph or emoji takes two columns, a combining mark none.
 * Characters that would control the terminal become question marks.
 */
final class Columns {
    private static final int TAB = 4;

    private final List<Cell> cells = new ArrayList<>();
    private final int[] columnAt;

    private record Cell(String shown, int column, int width) {
        Cell with(String mark) {
            return new Cell(shown + mark, column, width);
        }

        /** The part of the cell between two columns; half an ideograph is a space. */
        String between(int from, int to) {
            int seen = Math.min(column + width, to) - Math.max(column, from);
            return seen == width ? shown : " ".repeat(Math.max(0, seen));
        }
    }

    Columns(String line) {
        columnAt = new int[line.length() + 1];
        int column = 0;
        for (int i = 0; i < line.length(); ) {
            int codePoint = line.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            for (int at = i; at < next; at++) {
                columnAt[at] = column;
            }
            column = add(codePoint, column);
            i = next;
        }
        columnAt[line.length()] = column;
    }

    /** The number of columns of a text that begins in the first column. */
    static int widthOf(String text) {
        return new Columns(text).width();
    }

    private int add(int codePoint, int column) {
        int width = codePoint == '\t' ? TAB - column % TAB : widthOf(codePoint);
        String shown = codePoint == '\t' ? " ".repeat(width) : TerminalCharacter.shown(codePoint);
        if (width == 0 && !cells.isEmpty()) {
            cells.set(cells.size() - 1, cells.get(cells.size() - 1).with(shown));
            return column;
        }
        Cell cell = new Cell(shown, column, Math.max(1, width));
        cells.add(cell);
        return column + cell.width();
    }

    private static int widthOf(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        if (type == Character.FORMAT) {
            return TerminalCharacter.isDirection(codePoint) ? 1 : 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /** Unicode's East Asian wide and fullwidth characters, and the emoji blocks. */
    private static boolean isWide(int codePoint) {
        return codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x2E80 && codePoint <= 0x303E
                || codePoint >= 0x3041 && codePoint <= 0xA4CF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                || codePoint >= 0xFF00 && codePoint <= 0xFF60
                || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
                || codePoint >= 0x1F300 && codePoint <= 0x1F64F
                || codePoint >= 0x1F680 && codePoint <= 0x1F6FF
                || codePoint >= 0x1F900 && codePoint <= 0x1FAFF
                || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
    }

    int width() {
        return columnAt[columnAt.length - 1];
    }

    /** The 0-based column of the character at the offset in the line. */
    int columnOf(int offset) {
        return columnAt[Math.min(offset, columnAt.length - 1)];
    }

    String text() {
        return text(0, width());
    }

    /** The part of the line between two columns. */
    String text(int from, int to) {
        StringBuilder out = new StringBuilder();
        cells.forEach(cell -> out.append(cell.between(from, to)));
        return out.toString();
    }
}
