package io.github.containerlint.project.environment;

import io.github.containerlint.facts.NameWord;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.DatastoreKind;
import io.github.containerlint.image.Protocols;
import io.github.containerlint.source.PathNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lower-case words in the name of a variable or an option: {@code spring, data, redis, host} for {@code
 * SPRING_DATA_REDIS_HOST}, and {@code pg, host} for {@code PGHOST}.
 */
public record KeyWords(List<String> words) {
    private static final Pattern JOINED = Pattern.compile("([a-z]+)(host|hostname)");

    public KeyWords {
        words = List.copyOf(words);
    }

    public static KeyWords of(String key) {
        String parted = key.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(Arrays.stream(parted.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList());
        if (!words.isEmpty()) {
            Matcher joined = JOINED.matcher(words.get(words.size() - 1));
            if (joined.matches() && isProduct(joined.group(1))) {
                words.set(words.size() - 1, joined.group(1));
                words.add(joined.group(2));
            }
        }
        return new KeyWords(words);
    }

    private static boolean isProduct(String word) {
        return NameWord.DATABASE.has(word)
                || Protocols.known().portOfProduct(word).isPresent();
    }

    /** Returns true when a variable of this name holds a host. */
    public boolean isHost() {
        return !words.isEmpty() && NameWord.HOST.has(words.get(words.size() - 1));
    }

    /** The words before the last one. */
    private List<String> lead() {
        return words.isEmpty() ? List.of() : words.subList(0, words.size() - 1);
    }

    /** Returns true when the words before the last one are the service's name. */
    public boolean isNamedAfter(String service) {
        return !lead().isEmpty() && lead().equals(of(service).words());
    }

    /** Returns true when the words before the last one name the datastore's product. */
    public boolean name(Datastore store) {
        return isForStore() && lead().stream().anyMatch(word -> isCalled(store, word));
    }

    /** Returns true when the words may mean any datastore of the kind: {@code APP_DB_HOST}. */
    public boolean nameAny(DatastoreKind kind) {
        return isForStore() && kind == DatastoreKind.DATABASE && lead().stream().anyMatch(NameWord.DATABASE::has);
    }

    /** Returns true when the words name a datastore, by its product or its kind. */
    public boolean nameAStore() {
        return isForStore() && words.stream().anyMatch(KeyWords::isProduct);
    }

    private boolean isForStore() {
        return words.stream().noneMatch(NameWord.BESIDE_STORE::has);
    }

    /**
     * Returns true when the word is a name of the datastore's product in common use: {@code mongodb} for {@code mongo}.
     */
    public static boolean isCalled(Datastore store, String word) {
        String product = PathNames.last(store.name());
        return word.equals(product)
                || word.equals(product + "db")
                || Protocols.known()
                        .portOfProduct(word)
                        .filter(store.ports()::contains)
                        .isPresent();
    }
}
