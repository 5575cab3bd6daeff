package io.github.containerlint.project.secrets;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether the value of a variable that is named like a secret gives a secret away. */
public final class SecretValues {
    private static final Set<String> SWITCHES = Set.of(
            "true",
            "false",
            "yes",
            "no",
            "on",
            "off",
            "y",
            "n",
            "0",
            "1",
            "none",
            "null",
            "nil",
            "enabled",
            "disabled");

    /** References that a shell in the container or the template of another program replaces. */
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{[^}]*}|\\$\\([^)]*\\)|\\$[A-Za-z_][A-Za-z0-9_]*|\\{\\{[^}]*}}");

    /** A path with at least two parts, such as the path of a file with the secret. */
    private static final Pattern PATH = Pattern.compile("(file:(//)?|\\.{1,2}|~|[A-Za-z]:)?(/[A-Za-z0-9_.@-]+){2,}/?");

    private static final Pattern PLACEHOLDER = Pattern.compile("<[^<>]*>|\\*+|[xX]{3,}|\\.{3}");

    /** Words that ask the reader of an example to put in a secret. */
    private static final Pattern STAND_IN = Pattern.compile(
            "(please )?(change|replace|insert|enter|put|fill|set|add) ?(me|this|it|in|here|with|the|your)\\b.*|changeme[0-9]*\\b.*|your .*"
                    + "|(.* )?(placeholder|todo|tbd|fixme|dummy|example)( .*)?");

    /** Words for a value that exists only because a build step needs one. */
    private static final Pattern DUMMY =
            Pattern.compile("(.* )?(dummy|placeholder|fake|notsecret|unused|not a secret)( .*)?");

    /** Words for the values of tests and of mocked services. */
    private static final Pattern MADE_UP = Pattern.compile(
            "(.* )?(mock|mocked|fake|dummy|test|tests|testing|localstack|moto)(pass|passwd|password|pwd|secret|key|token|user|value)?[0-9]*( .*)?");

    /** Public keys, and addresses in a store of secrets. */
    private static final Pattern HANDED_OUT = Pattern.compile(
            "(ssh-(rsa|ed25519|dss) |ecdsa-|-----BEGIN (PUBLIC|RSA PUBLIC|CERTIFICATE)|pk_(test|live)_|op://|vault:|arn:aws:|ref\\+).*",
            Pattern.DOTALL);

    /** Words and patterns that stand for a secret in documentation. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?i)example|^(my|your)?[-_]?(password|passwd|pass|secret|token|user|username|test)$|0123456789|1234567890|abcdefghij|xxxx|<|>|\\{|\\}|\\.\\.\\.");

    /** The hash of a password: {@code $6$salt$hash}. */
    private static final Pattern CRYPT = Pattern.compile("\\$[0-9a-z]{1,3}\\$[^$]+\\$.+");

    private static final int FEWEST_LETTERS = 3;

    private SecretValues() {}

    /** Returns true when a reader of the value knows the secret: it is no reference, switch, path or placeholder. */
    public static boolean isGivenAway(String value) {
        String text = value.strip();
        boolean known = REFERENCE.matcher(text).replaceAll("").chars().anyMatch(Character::isLetterOrDigit);
        return known
                && !SWITCHES.contains(text.toLowerCase(Locale.ROOT))
                && !text.startsWith("/run/secrets/")
                && !PATH.matcher(text).matches()
                && !PLACEHOLDER.matcher(text).matches()
                && !HANDED_OUT.matcher(text).matches();
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

    private static String words(String value) {
        return value.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
