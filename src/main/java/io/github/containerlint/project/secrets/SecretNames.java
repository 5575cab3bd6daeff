package io.github.containerlint.project.secrets;

import io.github.containerlint.facts.SecretNameWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises variables and options with secrets by their names.
 *
 * <p>A name is read word by word, and its last word tells what it names: {@code DB_PASSWORD} is a password, {@code
 * PASSWORD_LENGTH} a length, {@code KEYBOARD} neither. {@code KEY} alone may name anything; the word before it decides.
 */
public final class SecretNames {
    private static final Pattern WORD_END = Pattern.compile(
            "[^A-Za-z0-9]+|(?<=[a-z]|[a-z][0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z]{3})(?=[0-9]+$)");

    /** Part of every name that can be one, to be looked for first: most names have none. */
    private static final Pattern HINT = Pattern.compile(
            Stream.of(SecretNameWord.SECRET.all(), SecretNameWord.OTHER_SECRET.all(), List.of("KEY"))
                    .flatMap(List::stream)
                    .map(word -> Pattern.quote(word.replaceFirst(".*[_*]", "")))
                    .distinct()
                    .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE);

    private SecretNames() {}

    /**
     * Returns true when a variable, an option or a key of this name holds a secret.
     *
     * @param name in any style: {@code DB_PASSWORD}, {@code dbPassword}, {@code db.password}
     */
    public static boolean isSecret(String name) {
        List<String> words = HINT.matcher(name).find() ? words(name) : List.of();
        String all = String.join("_", words);
        if (words.isEmpty()
                || words.stream().anyMatch(SecretNameWord.HARMLESS::has)
                || SecretNameWord.NO_SECRET.has(all)) {
            return false;
        }
        int last = words.size() - 1;
        String what = words.get(last);
        return SecretNameWord.SECRET.has(what) && !all.equals("PWD")
                || what.matches("KEYS?") && last > 0 && SecretNameWord.BEFORE_KEY.has(words.get(last - 1))
                || SecretNameWord.OTHER_SECRET.has(all);
    }

    /** The words of the name in capitals, without qualifiers at its end. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : WORD_END.split(name)) {
            words.add(word.toUpperCase(Locale.ROOT));
        }
        words.removeIf(String::isEmpty);
        while (words.size() > 1 && isQualifier(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return words;
    }

    private static boolean isQualifier(String word) {
        return SecretNameWord.QUALIFIER.has(word) || word.chars().allMatch(Character::isDigit);
    }
}
