package io.github.containerlint.project.environment;

import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.DatastoreKind;
import io.github.containerlint.image.Protocols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a variable's or an option's name, in small letters: {@code spring, data, redis, host} of
 * {@code SPRING_DATA_REDIS_HOST}, {@code pg, host} of {@code PGHOST}.
 */
public record KeyWords(List<String> words) {
    private static final Set<String> HOSTS = Set.of(
            "host",
            "hostname",
            "hosts",
            "server",
            "servers",
            "addr",
            "address",
            "endpoint",
            "endpoints",
            "broker",
            "brokers");
    private static final Pattern JOINED = Pattern.compile("([a-z]+)(host|hostname)");
    private static final Set<String> ANY_DATABASE = Set.of("db", "database", "datasource", "sql");

    /** Words of those who stand between a store and the people or programs that look into it. */
    private static final Set<String> NO_STORE =
            Set.of("admin", "ui", "web", "console", "dashboard", "exporter", "express", "proxy");

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
        return ANY_DATABASE.contains(word)
                || Protocols.known().portOfProduct(word).isPresent();
    }

    /** Whether a variable of this name holds a host. */
    public boolean isHost() {
        return !words.isEmpty() && HOSTS.contains(words.get(words.size() - 1));
    }

    /** What stands before the last word. */
    private List<String> lead() {
        return words.isEmpty() ? List.of() : words.subList(0, words.size() - 1);
    }

    /** Whether what stands before the word for a host is the service's name. */
    public boolean isNamedAfter(String service) {
        return !lead().isEmpty() && lead().equals(of(service).words());
    }

    /** Whether the datastore's product is among the words. */
    public boolean name(Datastore store) {
        return isForStore() && lead().stream().anyMatch(word -> isCalled(store, word));
    }

    /** Whether any datastore of the kind may be meant: {@code APP_DB_HOST}. */
    public boolean nameAny(DatastoreKind kind) {
        return isForStore() && kind == DatastoreKind.DATABASE && lead().stream().anyMatch(ANY_DATABASE::contains);
    }

    /** Whether a datastore is named, by its product or its kind. */
    public boolean nameAStore() {
        return isForStore() && words.stream().anyMatch(KeyWords::isProduct);
    }

    private boolean isForStore() {
        return words.stream().noneMatch(NO_STORE::contains);
    }

    /** Whether the word is a name of the datastore's product, as people write it: {@code mongodb} of {@code mongo}. */
    public static boolean isCalled(Datastore store, String word) {
        String product = store.name().substring(store.name().lastIndexOf('/') + 1);
        return word.equals(product)
                || word.equals(product + "db")
                || Protocols.known()
                        .portOfProduct(word)
                        .filter(store.ports()::contains)
                        .isPresent();
    }
}
