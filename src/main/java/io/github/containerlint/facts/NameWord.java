package io.github.containerlint.facts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a word says in the names that people give, as {@code name-words.txt} lists the words. */
public enum NameWord {
    /** A service or a program that does its work once. */
    JOB,
    /** Tests. */
    TEST,
    /** A tool that runs tests in a service of its own. */
    TEST_RUNNER,
    /** A service that stands in for another one, and takes any credentials. */
    STAND_IN,
    /** A service that people use with a browser. */
    FOR_PEOPLE,
    /** A task of a program that runs until it is stopped. */
    SERVING,
    /** What a service does, behind its product{@code s name: }redis-server{@code , }orders_db'. */
    ROLE,
    /** What stands between a store and the people or programs that look into it. */
    BESIDE_STORE,
    /** A database of any product. */
    DATABASE,
    /** The last word of a variable that holds a host. */
    HOST,
    /** The last letters of an option or a variable that holds a host. */
    HOST_ENDING,
    /** Before URL or URI: the address at which the service itself is known. */
    OWN_ADDRESS,
    /** An env file that shows what to set, and is there to be copied. */
    EXAMPLE,
    /** An env file for secrets. */
    SECRETS,
    /** A file for everybody to read, unlike a key. */
    CERTIFICATE;

    static final String SHEET = "name-words.txt";

    private static final Pattern SEPARATOR = Pattern.compile("[^a-z0-9]+");
    private static final WordSheet<NameWord> KNOWN = WordSheet.load(SHEET, NameWord.class);

    /** Whether a word, in small letters, is of the kind. */
    public boolean has(String word) {
        return KNOWN.of(this).has(word);
    }

    /** The words of a name, in small letters: {@code env, example} of {@code .env.example}. */
    public static List<String> in(String name) {
        return SEPARATOR
                .splitAsStream(name.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A part of a regular expression that fits each of the kind. */
    public String pattern() {
        return KNOWN.of(this).pattern();
    }
}
