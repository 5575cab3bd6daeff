package io.github.containerlint.compose;

/** Values as messages quote them: on one line and not too long. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String of(String value) {
        String line = value.lines().findFirst().orElse("");
        boolean whole = line.equals(value) && line.length() <= LONGEST;
        return whole ? "'" + line + "'" : "'" + line.substring(0, Math.min(line.length(), LONGEST)) + "...'";
    }
}
