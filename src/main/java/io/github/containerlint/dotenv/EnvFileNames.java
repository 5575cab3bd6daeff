package io.github.containerlint.dotenv;

import io.github.containerlint.facts.NameWord;
import java.util.List;

/** Recognizes the purpose of an env file by the words of its name. */
public final class EnvFileNames {
    /** The file name that Compose looks for. */
    public static final String DOTENV = ".env";

    private EnvFileNames() {}

    /** Whether the file is a template to be copied, such as {@code .env.example}. */
    public static boolean isTemplate(String name) {
        return NameWord.in(name).stream().anyMatch(NameWord.EXAMPLE::has);
    }

    /** Whether the file is a template of the other one, such as {@code .env.example} of {@code .env}. */
    public static boolean isTemplateOf(String name, String other) {
        List<String> words = NameWord.in(name);
        List<String> kept =
                words.stream().filter(word -> !NameWord.EXAMPLE.has(word)).toList();
        boolean template = kept.size() < words.size();
        return template && (name.startsWith(other) || kept.equals(NameWord.in(other)));
    }

    public static boolean promisesSecrets(String name) {
        return NameWord.in(name).stream().anyMatch(NameWord.SECRETS::has);
    }
}
