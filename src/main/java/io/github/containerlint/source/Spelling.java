package io.github.containerlint.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelt word was probably meant to be. */
public final class Spelling {
    private Spelling() {}

    /**
     * The candidate nearest to the word, if it is near enough for a spelling mistake: about one letter in three, at
     * most three.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String lower = word.toLowerCase(Locale.ROOT);
        int allowed = Math.min(3, Math.max(1, word.length() / 3));
        return candidates.stream()
                .filter(candidate -> !candidate.equals(word))
                .filter(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT)) <= allowed)
                .min(Comparator.<String>comparingInt(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** What to write in place of an unknown word: the candidate nearest to it, or else any of them. */
    public static String advice(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map("did you mean '%s'?"::formatted)
                .orElseGet(() -> "there is " + String.join(", ", candidates));
    }

    /** The number of letters to insert, remove, replace or swap with their neighbour to make one word the other. */
    public static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = step(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
