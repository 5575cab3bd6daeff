package io.github.containerlint.report;

/** Tells which characters would control a terminal instead of being shown by it. */
final class TerminalCharacter {
    private TerminalCharacter() {}

    /** The character, or a question mark where it would control the terminal. */
    static String shown(int codePoint) {
        return isHarmless(codePoint) ? Character.toString(codePoint) : "?";
    }

    static boolean isHarmless(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE
                && !isDirection(codePoint);
    }

    /** Whether the character changes the direction of the text behind it. */
    static boolean isDirection(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0x061C;
    }
}
