package io.github.containerlint.yaml;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects a mapping's entries, and reports repeated keys and merges of values that cannot be merged. */
final class MappingEntries {
    private final List<Problem> problems;
    private final List<YamlEntry> kept = new ArrayList<>();
    private final Map<String, YamlEntry> byKey = new HashMap<>();

    MappingEntries(List<Problem> problems) {
        this.problems = problems;
    }

    void add(YamlEntry entry) {
        YamlEntry first = byKey.putIfAbsent(identity(entry.key()), entry);
        if (first == null) {
            kept.add(entry);
            checkMerge(entry);
            return;
        }
        problems.add(twice(first, entry));
    }

    /** Drops the entry that was added last. */
    void dropLast() {
        kept.remove(kept.size() - 1);
    }

    List<YamlNode> values() {
        return kept.stream().map(YamlEntry::value).toList();
    }

    List<YamlEntry> kept() {
        return kept;
    }

    /** The text by which go-yaml compares keys: the kind and the value, which only scalars and aliases have. */
    private static String identity(YamlNode key) {
        if (key instanceof YamlScalar scalar) {
            return "=" + scalar.value();
        }
        return key instanceof YamlAlias alias
                ? "*" + alias.name()
                : key.getClass().getSimpleName();
    }

    private static Problem twice(YamlEntry first, YamlEntry second) {
        String message = "'%s' is already there in line %s; keep one of the two, or put both under one key"
                .formatted(
                        second.name().map(Text::value).orElse("this key"),
                        first.key().span().startPosition().line());
        return new Problem(
                second.key().span(),
                message,
                List.of(new RelatedSpan(first.key().span(), "the first one is here")));
    }

    private void checkMerge(YamlEntry entry) {
        if (!entry.isMerge()) {
            return;
        }
        for (YamlNode source : YamlMapping.sources(entry.value())) {
            if (!(source.resolved() instanceof YamlMapping) && !isLost(source)) {
                problems.add(new Problem(
                        entry.value() instanceof YamlAlias alias ? alias.span() : source.span(),
                        "'<<' takes over the keys of a mapping, and this is none; name a mapping's anchor"));
            }
        }
    }

    /** Whether the node is an alias without an anchor, which has a problem of its own already. */
    private static boolean isLost(YamlNode source) {
        return source instanceof YamlAlias alias && alias.target().span().equals(alias.span());
    }
}
