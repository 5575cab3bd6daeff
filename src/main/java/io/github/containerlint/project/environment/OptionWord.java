package io.github.containerlint.project.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a command line, or the value of an option in it.
 *
 * @param key the option with its dashes, or the property after Java's {@code -D}; empty for a word that belongs to no
 *     option
 * @param index the number of the word that contains the value, from 0
 */
public record OptionWord(String key, PartialText value, int index) {
    private static final Pattern ASSIGNED =
            Pattern.compile("(?:-D(?<property>[A-Za-z][\\w.-]*)|(?<option>--?[A-Za-z][\\w.-]*))=");
    private static final Pattern NAMED = Pattern.compile("--?[A-Za-z][\\w.-]+");

    public static List<OptionWord> of(List<PartialText> words) {
        List<OptionWord> all = new ArrayList<>();
        String before = "";
        for (int index = 0; index < words.size(); index++) {
            PartialText word = words.get(index);
            String text = word.text().value();
            Matcher assigned = ASSIGNED.matcher(text);
            boolean named = NAMED.matcher(text).matches();
            if (assigned.lookingAt()) {
                String property = assigned.group("property");
                String key = property == null ? assigned.group("option") : property;
                all.add(new OptionWord(key, word.slice(assigned.end()), index));
            } else if (!named) {
                all.add(new OptionWord(before, word, index));
            }
            before = named ? text : "";
        }
        return all;
    }
}
