package io.github.containerlint.rule;

import io.github.containerlint.facts.FactSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The checks of other linters and the rules that report the same, from {@code peer-codes.txt}. */
public final class PeerCodes {
    static final String SHEET = "peer-codes.txt";
    static final Set<String> KEYS = Set.of("also", "says", "rules", "differs", "lacks", "source");

    private final List<PeerCode> codes = new ArrayList<>();
    private final Map<String, List<PeerCode>> byName = new HashMap<>();

    private PeerCodes(List<FactSheet.Entry> entries) {
        for (FactSheet.Entry entry : entries) {
            add(entry);
        }
    }

    /** The checks of the sheet. */
    public static PeerCodes load() {
        return new PeerCodes(FactSheet.load(SHEET, KEYS));
    }

    private void add(FactSheet.Entry entry) {
        List<PeerCode> checks = new ArrayList<>();
        List<String> alike = entry.names().stream().map(PeerCodes::codeOf).toList();
        for (String name : entry.names()) {
            PeerCode check = check(entry, name, alike);
            checks.add(check);
            enter(check.code(), check);
            enter(name, check);
        }
        codes.addAll(checks);
        for (String older : entry.words("also")) {
            enter(older, checks.get(0));
            enter(checks.get(0).linter() + "/" + older, checks.get(0));
        }
    }

    private static PeerCode check(FactSheet.Entry entry, String name, List<String> alike) {
        List<String> rules = entry.words("rules");
        String lacks = text(entry, "lacks");
        if (rules.isEmpty() == lacks.isEmpty()) {
            throw new IllegalStateException(entry.where() + "write either 'rules' or 'lacks'");
        }
        return new PeerCode(
                name.substring(0, name.indexOf('/')),
                codeOf(name),
                alike,
                text(entry, "says"),
                rules,
                rules.isEmpty() ? lacks : text(entry, "differs"),
                entry.required("source"));
    }

    private static String codeOf(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    private static String text(FactSheet.Entry entry, String key) {
        return String.join(" ", entry.words(key));
    }

    private void enter(String name, PeerCode check) {
        byName.computeIfAbsent(key(name), key -> new ArrayList<>()).add(check);
    }

    /** All checks, in the order of the sheet. */
    public List<PeerCode> all() {
        return List.copyOf(codes);
    }

    /**
     * The checks of that name.
     *
     * @param name a code, alone or behind the linter: {@code DL3007}, {@code hadolint DL3007}, {@code hadolint/DL3007};
     *     in any case of letters
     */
    public List<PeerCode> of(String name) {
        return List.copyOf(byName.getOrDefault(key(name), List.of()));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceFirst("[\\s:]+", "/");
    }
}
