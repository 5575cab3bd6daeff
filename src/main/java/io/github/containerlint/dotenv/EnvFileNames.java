package io.github.containerlint.dotenv;

import io.github.containerlint.facts.NameWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Recognizes the purpose of an env file by the words of its name. */
public final class EnvFileNames {
    /** The file name that Compose looks for. */
    public static final String DOTENV = ".env";

    private EnvFileNames() {}

    /** Whether the file is a template to be copied, such as {@code .env.example}. */
    public static boolean isTemplate(String name) {
        return words(name).stream().anyMatch(NameWord.EXAMPLE::has);
    }

    /** Whether the file is a template of the other one, such as {@code .env.example} of {@code .env}. */
    public static boolean isTemplateOf(String name, String other) {
        List<String> kept = new ArrayList<>(words(name));
        kept.removeIf(NameWord.EXAMPLE::has);
        return isTemplate(name) && (name.startsWith(other) || kept.equals(words(other)));
    }

    public static boolean promisesSecrets(String name) {
        return words(name).stream().anyMatch(NameWord.SECRETS::has);
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
