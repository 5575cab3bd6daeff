package io.github.containerlint.yaml;

import java.util.Arrays;

/** Converts the positions of SnakeYAML, which counts code points, to UTF-16 offsets. */
final class Offsets {
    /** The positions, in code points, of the characters that take two UTF-16 units. */
    private final int[] wide;

    Offsets(String text) {
        int[] found = new int[0];
        int count = 0;
        int units = text.length();
        for (int i = 0; i < units; i++) {
            boolean pair = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < units
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair) {
                continue;
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, Math.max(16, count * 2));
            }
            found[count] = i - count;
            count++;
            i++;
        }
        this.wide = Arrays.copyOf(found, count);
    }

    /** The offset in UTF-16 units of the code point at this position. */
    int unit(int codePoint) {
        if (wide.length == 0) {
            return codePoint;
        }
        int found = Arrays.binarySearch(wide, codePoint);
        return codePoint + (found >= 0 ? found : -found - 1);
    }
}
