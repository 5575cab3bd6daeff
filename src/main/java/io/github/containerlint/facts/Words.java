package io.github.containerlint.facts;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one kind; in each of them one {@code *} may stand for any letters. */
final class Words {
    private static final char STAR = '*';

    private final List<String> all;
    private final Set<String> exact;
    private final List<Open> open;

    /** A word with a star. Each name of each file is held against many of them, so it is no regular expression. */
    private record Open(String before, String behind) {
        static Open of(String word) {
            int star = word.indexOf(STAR);
            if (word.indexOf(STAR, star + 1) >= 0) {
                throw new IllegalStateException("'" + word + "' has more than one star");
            }
            return new Open(word.substring(0, star), word.substring(star + 1));
        }

        boolean fits(String text) {
            return text.length() >= before.length() + behind.length()
                    && text.startsWith(before)
                    && text.endsWith(behind);
        }
    }

    Words(List<String> all) {
        this.all = List.copyOf(all);
        this.open = all.stream().filter(Words::isOpen).map(Open::of).toList();
        this.exact = all.stream().filter(word -> !isOpen(word)).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOpen(String word) {
        return word.indexOf(STAR) >= 0;
    }

    /** In the order of the sheet. */
    List<String> all() {
        return all;
    }

    boolean has(String text) {
        return exact.contains(text) || open.stream().anyMatch(word -> word.fits(text));
    }

    /** A part of a regular expression that fits each of them. */
    String pattern() {
        return all.stream().map(Words::pattern).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String pattern(String word) {
        return Stream.of(word.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }
}
