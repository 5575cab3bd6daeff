package io.github.containerlint.rules;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The changed lines of a long text with the lines around them; a short text is shown whole. */
final class Excerpt {
    /** The number of lines up to which a text is short. */
    private static final int SHORT = 16;

    private static final int CONTEXT = 3;

    private Excerpt() {}

    /** @param gap the line that stands for lines that are left out */
    static String of(String before, String after, String gap) {
        List<String> lines = after.lines().toList();
        if (before.isEmpty() || lines.size() <= SHORT) {
            return after;
        }
        BitSet shown = new BitSet();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before.lines().toList(), lines).getDeltas()) {
            int start = delta.getTarget().getPosition();
            int end = start + delta.getTarget().size();
            shown.set(Math.max(0, start - CONTEXT), Math.min(lines.size(), end + CONTEXT));
        }
        closeSmallGaps(shown, lines.size());
        List<String> out = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (shown.get(at)) {
                out.add(lines.get(at));
            } else if (at == 0 || shown.get(at - 1)) {
                out.add(gap);
            }
        }
        return String.join("\n", out) + "\n";
    }

    /** A gap of one line would take as much space as the line. */
    private static void closeSmallGaps(BitSet shown, int size) {
        for (int at = 0; at < size; at++) {
            boolean alone = (at == 0 || shown.get(at - 1)) && (at == size - 1 || shown.get(at + 1));
            if (alone) {
                shown.set(at);
            }
        }
    }
}
