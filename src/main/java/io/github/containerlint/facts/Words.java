package io.github.containerlint.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one kind; in them {@code *} stands for any letters. */
final class Words {
    private final List<String> all;
    private final Set<String> exact = new HashSet<>();
    private final List<Pattern> open;

    Words(List<String> all) {
        this.all = List.copyOf(all);
        this.open = all.stream()
                .filter(Words::isOpen)
                .map(word -> Pattern.compile(pattern(word), Pattern.DOTALL))
                .toList();
        all.stream().filter(word -> !isOpen(word)).forEach(exact::add);
    }

    private static boolean isOpen(String word) {
        return word.indexOf('*') >= 0;
    }

    private static String pattern(String word) {
        return Stream.of(word.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    /** In the order of the sheet. */
    List<String> all() {
        return all;
    }

    boolean has(String text) {
        return exact.contains(text)
                || open.stream().anyMatch(word -> word.matcher(text).matches());
    }

    /** A part of a regular expression that fits each of them. */
    String pattern() {
        return all.stream().map(Words::pattern).collect(Collectors.joining("|", "(?:", ")"));
    }
}
