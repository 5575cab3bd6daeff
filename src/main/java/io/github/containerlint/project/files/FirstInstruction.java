package io.github.containerlint.project.files;

import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises a Dockerfile by its first instruction: {@code FROM}, after {@code ARG}s and comments. */
public final class FirstInstruction {
    private static final String FROM = "FROM";
    private static final Pattern LINE = Pattern.compile("\\R");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private FirstInstruction() {}

    /** Returns true when the first instruction is {@code FROM}, also when it is misspelt in capitals: {@code FORM}. */
    public static boolean isFrom(SourceFile file) {
        boolean continued = false;
        for (String line : LINE.split(file.text())) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            boolean argument = continued || text.regionMatches(true, 0, "ARG ", 0, 4);
            if (!argument) {
                return isFrom(text);
            }
            continued = text.endsWith("\\") || text.endsWith("`");
        }
        return false;
    }

    private static boolean isFrom(String line) {
        List<String> words =
                SPACE.splitAsStream(line).filter(word -> !word.startsWith("--")).toList();
        String keyword = words.isEmpty() ? "" : words.get(0);
        boolean misspelt = keyword.equals(keyword.toUpperCase(Locale.ROOT)) && Spelling.distance(keyword, FROM) == 1;
        boolean bare = words.size() == 2 || words.size() == 3 && line.endsWith("\\");
        boolean named = words.size() > 3 && words.get(2).equalsIgnoreCase("AS");
        return (keyword.equalsIgnoreCase(FROM) || misspelt) && (bare || named);
    }
}
