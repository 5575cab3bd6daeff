package io.github.containerlint.project.command;

import io.github.containerlint.facts.NameWord;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises, by their names, services and files that do their work once. */
public final class JobNames {
    private static final Pattern PARTS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

    private JobNames() {}

    /** Returns true when a word of the name means work that is done once. */
    public static boolean isOne(String name) {
        return Arrays.stream(PARTS.split(name))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(NameWord.JOB::has);
    }
}
