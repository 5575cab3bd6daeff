package io.github.containerlint.lint;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The difference of two texts in the format of {@code diff -u} and {@code patch}. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final int DELETE = 0x7F;

    private UnifiedDiff() {}

    /** The difference; an empty string when the texts are equal. */
    static String of(String oldName, String newName, String before, String after) {
        List<String> old = lines(before);
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                named(oldName), named(newName), old, DiffUtils.diff(old, lines(after)), CONTEXT);
        return diff.isEmpty() ? "" : String.join("\n", diff) + "\n";
    }

    /**
     * The name for the header, which ends at a tab or at the end of the line: a name with a space gets a tab behind it,
     * and one with a control character is quoted as git quotes it.
     */
    private static String named(String path) {
        if (path.chars().anyMatch(Character::isISOControl)) {
            return quoted(path);
        }
        return path.indexOf(' ') < 0 ? path : path + "\t";
    }

    /** The bytes of control characters, quotes and backslashes as octal escapes within double quotes. */
    private static String quoted(String path) {
        StringBuilder out = new StringBuilder("\"");
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one >= ' ' && one < DELETE && one != '"' && one != '\\';
            out.append(plain ? String.valueOf((char) one) : String.format(Locale.ROOT, "\\%03o", one & 0xFF));
        }
        return out.append('"').toString();
    }

    /** The lines of a text; a last line without a line feed differs from the same line with one. */
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + "\n\\ No newline at end of file");
        }
        return lines;
    }
}
