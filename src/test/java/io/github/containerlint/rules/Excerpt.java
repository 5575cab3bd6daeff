package io.github.containerlint.rules;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** The changed lines of a long text with the lines around them; a short text is shown whole. */
final class Excerpt {
    /** The number of lines up to which a text is short. */
    private static final int SHORT = 16;

    private static final int CONTEXT = 3;
    private static final Set<String> WITHOUT_HASH_COMMENTS = Set.of("json", "js", "xml");

    private final List<String> lines;
    private final boolean yaml;
    private final BitSet shown = new BitSet();

    private Excerpt(List<String> lines, boolean yaml) {
        this.lines = lines;
        this.yaml = yaml;
    }

    /** @param language the language of the fence that the text stands in */
    static String of(String before, String after, String language) {
        List<String> lines = after.lines().toList();
        if (before.isEmpty() || lines.size() <= SHORT) {
            return after;
        }
        Excerpt excerpt = new Excerpt(lines, language.equals("yaml"));
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before.lines().toList(), lines).getDeltas()) {
            int start = delta.getTarget().getPosition();
            excerpt.show(start, start + delta.getTarget().size());
        }
        return excerpt.text(WITHOUT_HASH_COMMENTS.contains(language) ? "..." : "# ...");
    }

    private void show(int start, int end) {
        int top = Math.max(0, start - CONTEXT);
        shown.set(yaml ? Math.min(top, head(start)) : top, bottom(end));
    }

    /** The line behind the last one to show; a service that begins below is not among them. */
    private int bottom(int end) {
        int bottom = end;
        while (bottom < Math.min(lines.size(), end + CONTEXT) && !(yaml && isHead(bottom))) {
            bottom++;
        }
        return bottom;
    }

    /** The line in which the service or the section begins that the line belongs to. */
    private int head(int line) {
        int at = Math.min(line, lines.size() - 1);
        while (at > 0 && !isHead(at)) {
            at--;
        }
        return at;
    }

    private boolean isHead(int line) {
        return lines.get(line).matches(" {0,2}[^ ].*");
    }

    /** A gap of one line is shown, because its mark would take as much space; blank lines beside a gap are not. */
    private String text(String gap) {
        for (int at = 0; at < lines.size(); at++) {
            boolean edge = at > 0 && !shown.get(at - 1) || at + 1 < lines.size() && !shown.get(at + 1);
            if (lines.get(at).isBlank() && edge) {
                shown.clear(at);
            }
        }
        for (int at = 0; at < lines.size(); at++) {
            boolean alone = (at == 0 || shown.get(at - 1)) && (at == lines.size() - 1 || shown.get(at + 1));
            if (alone) {
                shown.set(at);
            }
        }
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
}
