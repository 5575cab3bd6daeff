package io.github.containerlint.project.secrets;

import io.github.containerlint.facts.SecretValueWord;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether the value of a variable that is named like a secret gives a secret away. */
public final class SecretValues {
    /** What a shell in the container puts in, and templates of other programs. */
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{[^}]*}|\\$\\([^)]*\\)|\\$[A-Za-z_][A-Za-z0-9_]*|\\{\\{[^}]*}}");

    /** A path with at least two parts, such as the path of a file with the secret. */
    private static final Pattern PATH = Pattern.compile("(file:(//)?|\\.{1,2}|~|[A-Za-z]:)?(/[A-Za-z0-9_.@-]+){2,}/?");

    private static final Pattern PLACEHOLDER = Pattern.compile("<[^<>]*>|\\*+|[xX]{3,}|\\.{3}");

    /** What a template says where a secret is to be put. */
    private static final Pattern STAND_IN = Pattern.compile("(please )?" + words(SecretValueWord.ASKS) + " ?"
            + words(SecretValueWord.ASKED) + "\\b.*|changeme[0-9]*\\b.*|your .*|(.* )?"
            + words(SecretValueWord.STAND_IN)
            + "( .*)?");

    /** Values that are given because a build step asks for one, and of which the content does not matter. */
    private static final Pattern DUMMY = Pattern.compile("(.* )?" + words(SecretValueWord.DUMMY) + "( .*)?");

    /** What a test, or a stand-in for a service, is given. */
    private static final Pattern MADE_UP =
            Pattern.compile("(.* )?" + words(SecretValueWord.MADE_UP) + words(SecretValueWord.NAMED) + "?[0-9]*( .*)?");

    /** Keys and certificates that are made to be handed out. */
    private static final Pattern PUBLIC_KEY = Pattern.compile(
            "(" + SecretValueWord.SSH_KEY.pattern() + " |-----BEGIN (PUBLIC|RSA PUBLIC|CERTIFICATE)).*",
            Pattern.DOTALL);

    /** What stands for a secret in the documentation of those who give such secrets out. */
    private static final Pattern EXAMPLE = Pattern.compile("(?i)" + SecretValueWord.SAMPLE.pattern()
            + "|^(my|your)?[-_]?" + SecretValueWord.NAMES_ITSELF.pattern() + "$|[<>{}]|\\.\\.\\.");

    /** The hash of a password: {@code $6$salt$hash}. */
    private static final Pattern CRYPT = Pattern.compile("\\$[0-9a-z]{1,3}\\$[^$]+\\$.+");

    private static final int FEWEST_LETTERS = 3;

    private SecretValues() {}

    /** Returns true when a reader of the value knows the secret: it is no reference, switch, path or placeholder. */
    public static boolean isGivenAway(String value) {
        String text = value.strip();
        boolean known = REFERENCE.matcher(text).replaceAll("").chars().anyMatch(Character::isLetterOrDigit);
        return known
                && !SecretValueWord.SWITCH.has(text.toLowerCase(Locale.ROOT))
                && !text.startsWith("/run/secrets/")
                && !PATH.matcher(text).matches()
                && !PLACEHOLDER.matcher(text).matches()
                && !PUBLIC_KEY.matcher(text).matches()
                && !SecretValueWord.HANDED_OUT.has(text);
    }

    /** Returns true when the value asks for a secret: {@code changethis}, {@code your-api-key}. */
    public static boolean isStandIn(String value) {
        return STAND_IN.matcher(words(value)).matches();
    }

    /** Returns true when the value says that it is no secret: {@code dummy-key-for-build}. */
    public static boolean isDummy(String value) {
        return DUMMY.matcher(words(value)).matches();
    }

    /** Returns true when the value calls itself mock, fake, dummy or test: {@code test-key}, {@code mock-secret}. */
    public static boolean isMadeUp(String value) {
        return isDummy(value) || MADE_UP.matcher(words(value)).matches();
    }

    /**
     * Returns true when the value seems chosen as a real secret: it is no reference, no word that stands for a password
     * in examples, and no hash of a locked account.
     */
    public static boolean isChosen(String value) {
        boolean literal = value.indexOf('$') < 0 || CRYPT.matcher(value).matches();
        return literal
                && isGivenAway(value)
                && !isStandIn(value)
                && !isMadeUp(value)
                && !EXAMPLE.matcher(value).find()
                && value.chars().distinct().count() >= FEWEST_LETTERS;
    }

    /** A part of a regular expression for words as {@link #words(String)} writes them. */
    private static String words(SecretValueWord kind) {
        return kind.pattern().replace('-', ' ');
    }

    private static String words(String value) {
        return value.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
