package io.github.containerlint.project.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises variables and options with secrets by their names.
 *
 * <p>A name is read word by word, and its last word tells what it names: {@code DB_PASSWORD} is a password, {@code
 * PASSWORD_LENGTH} a length, {@code KEYBOARD} neither. {@code KEY} alone may name anything; the word before it decides.
 */
public final class SecretNames {
    private static final Pattern WORD_END = Pattern.compile(
            "[^A-Za-z0-9]+|(?<=[a-z]|[a-z][0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z]{3})(?=[0-9]+$)");

    private static final Set<String> SECRETS = Set.of(
            "PASSWORD",
            "PASSWORDS",
            "PASSWD",
            "PASSPHRASE",
            "PASSCODE",
            "PASS",
            "PWD",
            "SECRET",
            "TOKEN",
            "CREDENTIAL",
            "CREDENTIALS",
            "SALT",
            "PEPPER",
            "APIKEY",
            "APITOKEN",
            "ACCESSKEY",
            "ACCESSTOKEN",
            "AUTHTOKEN",
            "CLIENTSECRET",
            "SECRETKEY",
            "PRIVATEKEY",
            "REQUIREPASS",
            "MASTERAUTH");

    /** Matches one word that ends with a word for a password: {@code PGPASSWORD}. No other English word ends so. */
    private static final Pattern ENDS_LIKE_A_PASSWORD = Pattern.compile("[A-Z0-9]+(PASSWORD|PASSWD|PASSPHRASE)");

    private static final Set<String> SECRET_KEYS = Set.of(
            "ACCESS",
            "ACCOUNT",
            "ADMIN",
            "AES",
            "API",
            "APP",
            "APPLICATION",
            "AUTH",
            "CLIENT",
            "COOKIE",
            "CRYPT",
            "CRYPTO",
            "DECRYPTION",
            "DEPLOY",
            "ENCRYPT",
            "ENCRYPTION",
            "FERNET",
            "HMAC",
            "JWT",
            "LICENCE",
            "LICENSE",
            "MASTER",
            "PRIVATE",
            "ROOT",
            "RSA",
            "SECRET",
            "SERVICE",
            "SESSION",
            "SHARED",
            "SIGN",
            "SIGNATURE",
            "SIGNING",
            "SSH",
            "STORAGE",
            "SUBSCRIPTION",
            "WEBHOOK");

    /** Last words that do not tell what is named, but which one or in which form. */
    private static final Set<String> QUALIFIERS = Set.of(
            "BASE",
            "B64",
            "BASE64",
            "HEX",
            "VALUE",
            "RAW",
            "PLAIN",
            "DEV",
            "DEVELOPMENT",
            "TEST",
            "TESTING",
            "STAGING",
            "PROD",
            "PRODUCTION",
            "LOCAL",
            "DEFAULT",
            "OLD",
            "NEW",
            "CURRENT",
            "PREVIOUS",
            "PRIMARY",
            "SECONDARY");

    /** Words with which a name is no secret: it names a mode, or a public value. */
    private static final Set<String> HARMLESS = Set.of("PUBLIC", "PUBLISHABLE", "ALLOW", "RANDOM", "VITE", "GATSBY");

    /** Names that end like a secret's but are none: markers of language models, and files of key stores. */
    private static final Pattern NO_SECRET = Pattern.compile(
            "REACT_APP_.*|(.*_)?((PAD|BOS|EOS|UNK|MASK|SEP|CLS|STOP|SPECIAL)_TOKEN|(KEYSTORE|TRUSTSTORE|KEY|APPLICATION)_CREDENTIALS)");

    /** Secrets with other names: the login of Neo4j, and the cookie by which nodes of Erlang know each other. */
    private static final Pattern OTHER_SECRET = Pattern.compile("(.*_)?(NEO4J_AUTH|ERLANG_COOKIE)");

    /** A part of every name of a secret. It is searched first, because most names contain none. */
    private static final Pattern HINT = Pattern.compile("(?i)pass|pwd|secret|token|key|cred|salt|pepper|auth|cookie");

    private SecretNames() {}

    /**
     * Returns true when a variable, an option or a key of this name holds a secret.
     *
     * @param name in any style: {@code DB_PASSWORD}, {@code dbPassword}, {@code db.password}
     */
    public static boolean isSecret(String name) {
        List<String> words = HINT.matcher(name).find() ? words(name) : List.of();
        String all = String.join("_", words);
        if (words.isEmpty() || words.stream().anyMatch(HARMLESS::contains) || isNoSecret(all)) {
            return false;
        }
        int last = words.size() - 1;
        String what = words.get(last);
        return SECRETS.contains(what) && !all.equals("PWD")
                || ENDS_LIKE_A_PASSWORD.matcher(what).matches()
                || what.matches("KEYS?") && last > 0 && SECRET_KEYS.contains(words.get(last - 1))
                || OTHER_SECRET.matcher(all).matches();
    }

    private static boolean isNoSecret(String name) {
        return NO_SECRET.matcher(name).matches();
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
        return QUALIFIERS.contains(word) || word.chars().allMatch(Character::isDigit);
    }
}
