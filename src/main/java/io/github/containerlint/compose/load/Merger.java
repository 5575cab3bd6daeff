package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.compose.config.PathTable;
import io.github.containerlint.compose.form.Sequences;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.RelatedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Merges configurations in their long forms, the later one over the earlier one. */
final class Merger {
    private final LoadLog log;

    Merger(LoadLog log) {
        this.log = log;
    }

    /** The merge rules and item keys for the place in the tree that a merge has come to. */
    private record Place(PathTable<MergeRule> rules, PathTable<ItemKey> keys) {
        static Place root() {
            return new Place(MergeRule.byPath(), ItemKey.byPath());
        }

        Place at(String key) {
            return new Place(rules.at(key), keys.at(key));
        }
    }

    /**
     * Merges a file over the files before it; what it says of a service is related to the first declaration of the
     * service.
     */
    ConfigMap merge(ConfigMap base, ConfigMap over) {
        ConfigMap merged = base;
        for (ConfigEntry section : over.entries()) {
            Place place = Place.root().at(section.name());
            Optional<ConfigMap> declared = base.map(section.name());
            ConfigEntry related =
                    declared.map(names -> relating(names, section)).orElse(section);
            merged = merged.with(entry(merged, related, place));
        }
        return merged;
    }

    private static ConfigEntry relating(ConfigMap declared, ConfigEntry section) {
        return section.value() instanceof ConfigMap names
                ? section.with(names.mapValues(entry -> declared.entry(entry.name())
                        .map(first -> entry.value().usedAt(declaration(first)))
                        .orElse(entry.value())))
                : section;
    }

    private static RelatedSpan declaration(ConfigEntry first) {
        return new RelatedSpan(
                first.span(), "'%s' is declared here".formatted(first.name()), RelatedSpan.Role.DECLARATION);
    }

    /** Merges a service over the one that it extends. */
    ConfigMap mergeService(ConfigMap base, ConfigMap over) {
        return maps(base, over, Place.root().at("services").at("*"));
    }

    /** Merges a resource over one of the same name. */
    ConfigNode mergeResource(String section, ConfigNode base, ConfigNode over) {
        return merge(base, over, Place.root().at(section).at("*"));
    }

    private ConfigEntry entry(ConfigMap base, ConfigEntry over, Place place) {
        Optional<ConfigEntry> first = base.entry(over.name());
        boolean extension = over.name().startsWith("x-");
        return first.filter(entry -> !extension)
                .map(entry -> entry.with(merge(entry.value(), over.value(), place)))
                .orElse(over);
    }

    private ConfigMap maps(ConfigMap base, ConfigMap over, Place place) {
        return base.withAll(over.entries().stream()
                .map(entry -> entry(base, entry, place.at(entry.name())))
                .toList());
    }

    private ConfigNode merge(ConfigNode base, ConfigNode over, Place place) {
        Optional<MergeRule> rule = place.rules().value();
        if (rule.isPresent()) {
            return special(rule.get(), base, over, place);
        }
        if (over.isNull()) {
            return base;
        }
        if (base instanceof ConfigMap earlier && over instanceof ConfigMap later) {
            return maps(earlier, later, place);
        }
        if (base instanceof ConfigList earlier && over instanceof ConfigList later) {
            return lists(earlier, later, place);
        }
        return base instanceof ConfigScalar ? over : conflict(base, over);
    }

    private ConfigNode conflict(ConfigNode base, ConfigNode over) {
        log.problem(new Problem(
                over.span(),
                "a %s cannot be merged with a %s; write both in the same form"
                        .formatted(over.typeName(), base.typeName()),
                List.of(new RelatedSpan(base.span(), "the %s is here".formatted(base.typeName())))));
        return base;
    }

    private ConfigNode special(MergeRule rule, ConfigNode base, ConfigNode over, Place place) {
        return switch (rule) {
            case REPLACE -> over;
            case ASSIGNMENTS -> lists(Sequences.of(base), Sequences.of(over), place);
            case HOSTS -> hosts(Sequences.of(base), Sequences.of(over));
            case LOGGING -> logging(base, over, place);
            case LIMIT ->
                base instanceof ConfigMap earlier && over instanceof ConfigMap later
                        ? maps(earlier, later, place)
                        : over;
            case POOLS ->
                base instanceof ConfigList earlier && over instanceof ConfigList later
                        ? pools(earlier, later, place)
                        : over;
        };
    }

    private static ConfigList lists(ConfigList base, ConfigList over, Place place) {
        List<ConfigNode> all = joined(base.items(), over.items());
        List<ConfigNode> items =
                place.keys().value().map(key -> key.unique(all)).orElse(all);
        return base.with(items).replacing(joined(base.replaced(), over.replaced()));
    }

    private static List<ConfigNode> joined(List<ConfigNode> first, List<ConfigNode> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static ConfigList hosts(ConfigList base, ConfigList over) {
        List<String> known = base.scalars().stream().map(ConfigScalar::value).toList();
        List<ConfigScalar> added = over.scalars().stream()
                .filter(item -> !known.contains(item.value()))
                .toList();
        return base.with(Stream.concat(base.items().stream(), added.stream()).toList());
    }

    private ConfigNode logging(ConfigNode base, ConfigNode over, Place place) {
        if (!(base instanceof ConfigMap earlier) || !(over instanceof ConfigMap later)) {
            return over.isNull() ? base : over;
        }
        Optional<String> first = earlier.scalar("driver").map(ConfigScalar::value);
        Optional<String> second = later.scalar("driver").map(ConfigScalar::value);
        boolean agree = first.isEmpty() || second.isEmpty() || first.equals(second);
        return agree ? maps(earlier, later, place) : later;
    }

    private ConfigList pools(ConfigList base, ConfigList over, Place place) {
        List<ConfigNode> pools = new ArrayList<>(base.items());
        for (ConfigMap later : over.maps()) {
            Optional<ConfigMap> same = base.maps().stream()
                    .filter(earlier -> earlier.scalar("subnet").equals(later.scalar("subnet")))
                    .findFirst();
            if (same.isPresent()) {
                pools.set(pools.indexOf(same.get()), maps(same.get(), later, place));
            } else {
                pools.add(later);
            }
        }
        return base.with(pools);
    }
}
