package io.github.containerlint.image;

import io.github.containerlint.source.PathNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words that a program is started with, divided into options and operands.
 *
 * @param options the words that begin with {@code -}, as written
 * @param operands the other words without the values of options, each with its index among the words
 */
record ProgramCall(List<String> words, List<String> options, List<Operand> operands) {
    /** A word that is no option. */
    record Operand(String word, int at) {}

    static ProgramCall of(List<String> words, Set<String> valued) {
        List<String> options = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at);
            boolean option = word.length() > 1 && word.startsWith("-");
            if (option) {
                options.add(word);
            } else {
                operands.add(new Operand(word, at));
            }
            at += option && valued.contains(word) ? 2 : 1;
        }
        return new ProgramCall(words, options, operands);
    }

    /** The index of the first word behind this beginning; empty where the call does not begin with it. */
    Optional<Integer> behind(List<String> pattern) {
        if (pattern.get(0).equals("--")) {
            int dashes = words.indexOf("--");
            return dashes < 0 ? Optional.empty() : Optional.of(dashes + 1);
        }
        if (pattern.get(0).equals("*")) {
            return operands.stream().findFirst().map(Operand::at);
        }
        return matches(pattern)
                ? Optional.of(firstWord(operands.get(pattern.size() - 1).at() + 1))
                : Optional.empty();
    }

    /**
     * The index of the first operand from this index on; the options before it belong to the starter, and a {@code --}
     * may end them.
     */
    private int firstWord(int from) {
        return operands.stream()
                .map(Operand::at)
                .filter(at -> at >= from)
                .findFirst()
                .orElse(words.size());
    }

    boolean matches(List<String> pattern) {
        if (isEverything(pattern)) {
            return true;
        }
        int next = 0;
        for (String word : pattern) {
            boolean found = word.startsWith("-") ? has(word) : next < operands.size() && fits(word, next++);
            if (!found) {
                return false;
            }
        }
        return true;
    }

    static boolean isEverything(List<String> pattern) {
        return pattern.equals(List.of("*"));
    }

    private boolean has(String option) {
        return options.stream()
                .anyMatch(written ->
                        written.equals(option) || written.startsWith(option + "=") && !written.endsWith("=false"));
    }

    private boolean fits(String pattern, int at) {
        String word = operands.get(at).word();
        String name = pattern.indexOf('/') < 0 ? PathNames.last(word) : word;
        return isLike(word, pattern) || isLike(name, pattern);
    }

    /** Whether the word matches the pattern, in which a star stands for any letters. */
    private static boolean isLike(String word, String pattern) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return word.equals(pattern);
        }
        String lead = pattern.substring(0, star);
        String end = pattern.substring(star + 1);
        return !word.isEmpty()
                && word.length() >= lead.length() + end.length()
                && word.startsWith(lead)
                && word.endsWith(end);
    }
}
