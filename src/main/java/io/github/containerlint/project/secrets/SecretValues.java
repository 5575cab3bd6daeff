package io.github.containerlint.project.secrets;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a value gives a secret away, once its name says that it is one. */
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

    /** What a shell in the container puts in, and templates of other programs. */
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{[^}]*}|\\$\\([^)]*\\)|\\$[A-Za-z_][A-Za-z0-9_]*|\\{\\{[^}]*}}");

    /** A path with at least two parts, as one of a file that holds the secret. */
    private static final Pattern PATH = Pattern.compile("(file:(//)?|\\.{1,2}|~|[A-Za-z]:)?(/[A-Za-z0-9_.@-]+){2,}/?");

    private static final Pattern PLACEHOLDER = Pattern.compile("<[^<>]*>|\\*+|[xX]{3,}|\\.{3}");

    /** What a template says where a secret is to be put. */
    private static final Pattern STAND_IN = Pattern.compile(
            "(please )?(change|replace|insert|enter|put|fill|set|add) ?(me|this|it|in|here|with|the|your)\\b.*|changeme[0-9]*\\b.*|your .*"
                    + "|(.* )?(placeholder|todo|tbd|fixme|dummy|example)( .*)?");

    /** What is there because a build step asks for some value, whatever it is. */
    private static final Pattern DUMMY =
            Pattern.compile("(.* )?(dummy|placeholder|fake|notsecret|unused|not a secret)( .*)?");

    /** What a test, or a stand-in for a service, is given. */
    private static final Pattern MADE_UP = Pattern.compile(
            "(.* )?(mock|mocked|fake|dummy|test|tests|testing|localstack|moto)(pass|passwd|password|pwd|secret|key|token|user|value)?[0-9]*( .*)?");

    /** Keys that are made to be handed out, and addresses in a store of secrets. */
    private static final Pattern HANDED_OUT = Pattern.compile(
            "(ssh-(rsa|ed25519|dss) |ecdsa-|-----BEGIN (PUBLIC|RSA PUBLIC|CERTIFICATE)|pk_(test|live)_|op://|vault:|arn:aws:|ref\\+).*",
            Pattern.DOTALL);

    /** What stands for a secret in the documentation of those who give such secrets out. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?i)example|^(my|your)?[-_]?(password|passwd|pass|secret|token|user|username|test)$|0123456789|1234567890|abcdefghij|xxxx|<|>|\\{|\\}|\\.\\.\\.");

    /** A password's hash: {@code $6$salt$hash}. */
    private static final Pattern CRYPT = Pattern.compile("\\$[0-9a-z]{1,3}\\$[^$]+\\$.+");

    private static final int FEWEST_LETTERS = 3;

    private SecretValues() {}

    /** Whether somebody who reads the value knows the secret: it is no reference, switch, path or placeholder. */
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

    /** Whether it is nobody's secret, but asks for one: {@code changethis}, {@code your-api-key}. */
    public static boolean isStandIn(String value) {
        return STAND_IN.matcher(words(value)).matches();
    }

    /** Whether it says of itself that it keeps nothing secret: {@code dummy-key-for-build}. */
    public static boolean isDummy(String value) {
        return DUMMY.matcher(words(value)).matches();
    }

    /** Whether it calls itself mock, fake, dummy or test: {@code test-key}, {@code mock-secret}. */
    public static boolean isMadeUp(String value) {
        return isDummy(value) || MADE_UP.matcher(words(value)).matches();
    }

    /**
     * Whether somebody chose it to keep something secret, as far as the value tells: no reference, no word that stands for a
     * password in examples, no hash of an account that is locked.
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
