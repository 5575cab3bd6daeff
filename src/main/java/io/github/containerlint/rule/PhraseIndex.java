package io.github.containerlint.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds phrases that are like a text.
 *
 * <p>A text that holds a phrase word for word, or lies in one, fits exactly. Otherwise the words that both have count,
 * each the less the more phrases have it: a word of {@code n} phrases counts {@code 1/n}. Words that are in no phrase do
 * not count.
 */
final class PhraseIndex {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\\[");

    /** The part of the words that a text and a phrase must have in common, by what the words count. */
    private static final double ENOUGH = 0.4;

    /** What the words of a fit must count together: 'not found' alone is part of too many phrases. */
    private static final double TELLING = 0.4;

    /** What an exact fit is worth without its words; more than words in common can be. */
    private static final double EXACT = 2;

    private final Map<String, Integer> phrasesWith = new HashMap<>();

    PhraseIndex(List<String> phrases) {
        for (String phrase : phrases) {
            for (String word : new HashSet<>(words(phrase))) {
                phrasesWith.merge(word, 1, Integer::sum);
            }
        }
    }

    /** How well a phrase of this index fits a text; empty where it does not. The greater number is the better fit. */
    OptionalDouble fit(String text, String phrase) {
        List<String> wanted = words(text);
        List<String> given = words(phrase);
        if (isIn(given, wanted) || isIn(wanted, given)) {
            return OptionalDouble.of(EXACT + Math.min(wanted.size(), given.size()));
        }
        Set<String> common = new LinkedHashSet<>(wanted);
        common.retainAll(given);
        double share = 2 * count(common) / (count(new LinkedHashSet<>(wanted)) + count(new LinkedHashSet<>(given)));
        return share >= ENOUGH && count(common) >= TELLING ? OptionalDouble.of(share) : OptionalDouble.empty();
    }

    static boolean isExact(double fit) {
        return fit >= EXACT;
    }

    /** Whether all words of a part stand together in the whole, and are rare enough to tell it from other texts. */
    private boolean isIn(List<String> part, List<String> whole) {
        return (part.size() > 1 || part.size() == whole.size())
                && count(new LinkedHashSet<>(part)) >= TELLING
                && (" " + String.join(" ", whole) + " ").contains(" " + String.join(" ", part) + " ");
    }

    private double count(Set<String> words) {
        double count = 0;
        for (String word : words) {
            int phrases = phrasesWith.getOrDefault(word, 0);
            count += phrases == 0 ? 0 : 1.0 / phrases;
        }
        return count;
    }

    /** The words in small letters, without the signs between them except the bracket that a shell takes for a program. */
    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
