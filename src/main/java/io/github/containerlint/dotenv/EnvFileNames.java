package io.github.containerlint.dotenv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognizes the purpose of an env file by the words of its name. */
public final class EnvFileNames {
    /** The file name that Compose looks for. */
    public static final String DOTENV = ".env";

    private static final Set<String> TEMPLATES =
            Set.of("example", "examples", "sample", "template", "tmpl", "tpl", "dist", "default", "defaults");
    private static final Set<String> SECRETS =
            Set.of("secret", "secrets", "credential", "credentials", "password", "passwords");

    private EnvFileNames() {}

    /** Whether the file is a template to be copied, such as {@code .env.example}. */
    public static boolean isTemplate(String name) {
        return words(name).stream().anyMatch(TEMPLATES::contains);
    }

    /** Whether the file is a template of the other one, such as {@code .env.example} of {@code .env}. */
    public static boolean isTemplateOf(String name, String other) {
        List<String> kept = new ArrayList<>(words(name));
        kept.removeAll(TEMPLATES);
        return isTemplate(name) && (name.startsWith(other) || kept.equals(words(other)));
    }

    public static boolean promisesSecrets(String name) {
        return words(name).stream().anyMatch(SECRETS::contains);
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
