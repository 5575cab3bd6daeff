package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The protocols of addresses, from {@code protocols.txt}. */
@API(status = Status.EXPERIMENTAL)
public final class Protocols {
    static final String SHEET = "protocols.txt";
    static final Set<String> KEYS = Set.of("port", "browsed", "called", "source");

    private static final Protocols KNOWN = new Protocols(FactSheet.load(SHEET, KEYS));

    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Integer> products = new HashMap<>();
    private final Set<String> browsed = new HashSet<>();
    private final Set<Integer> forPrograms = new HashSet<>();

    private Protocols(List<FactSheet.Entry> entries) {
        for (FactSheet.Entry entry : entries) {
            Integer port = Integer.valueOf(entry.required("port"));
            boolean isBrowsed = entry.word("browsed").filter("yes"::equals).isPresent();
            for (String scheme : entry.names()) {
                ports.put(scheme, port);
                if (isBrowsed) {
                    browsed.add(scheme);
                } else {
                    products.put(scheme, port);
                }
            }
            entry.words("called").forEach(name -> products.put(name, port));
            if (!isBrowsed) {
                forPrograms.add(port);
            }
        }
    }

    /** The protocols of {@code protocols.txt}, read once. */
    public static Protocols known() {
        return KNOWN;
    }

    /** The default port of a scheme; {@code postgresql+asyncpg} has that of {@code postgresql}. */
    public Optional<Integer> port(String scheme) {
        return Optional.ofNullable(ports.get(plain(scheme)));
    }

    /**
     * The port of the product that this word of a name stands for, in small letters: 5432 for {@code postgres} and
     * {@code pg}.
     */
    public Optional<Integer> portOfProduct(String word) {
        return Optional.ofNullable(products.get(word));
    }

    /** Whether browsers speak the protocol of this scheme. */
    public boolean isBrowsed(String scheme) {
        return browsed.contains(plain(scheme));
    }

    /** Whether this is the port of a protocol that no browser speaks. */
    public boolean isForPrograms(int port) {
        return forPrograms.contains(port);
    }

    private static String plain(String scheme) {
        return scheme.toLowerCase(Locale.ROOT).replaceFirst("\\+.*", "");
    }
}
