package io.github.containerlint.yaml;

import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping of a YAML file.
 *
 * @param entries in the order of the file, {@code <<} among them; of a repeated key only the first
 * @param flow whether it was written with braces
 */
public record YamlMapping(List<YamlEntry> entries, boolean flow, Span span, Optional<Text> anchor, Optional<Text> tag)
        implements YamlNode {
    public YamlMapping {
        entries = List.copyOf(entries);
    }

    /** The entry of this name that is written in this mapping; merged entries do not count. */
    public Optional<YamlEntry> entry(String name) {
        return entries.stream()
                .filter(entry ->
                        entry.name().map(Text::value).filter(name::equals).isPresent())
                .findFirst();
    }

    /** The value of this name that is written in this mapping; an alias is not followed. */
    public Optional<YamlNode> get(String name) {
        return entry(name).map(YamlEntry::value);
    }

    /**
     * The entries that count when {@code <<} is carried out: entries of this mapping override merged ones, and of
     * several merged mappings the first one counts.
     */
    public List<YamlMergedEntry> merged() {
        Map<Object, YamlMergedEntry> found = new LinkedHashMap<>();
        Set<YamlMapping> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        merge(this, List.of(), found, seen);
        return List.copyOf(found.values());
    }

    private static void merge(
            YamlMapping mapping, List<YamlNode> path, Map<Object, YamlMergedEntry> found, Set<YamlMapping> seen) {
        if (!seen.add(mapping)) {
            return;
        }
        for (YamlEntry entry : mapping.entries) {
            Object key = entry.name().map(name -> (Object) name.value()).orElse(entry);
            if (!entry.isMerge()) {
                found.putIfAbsent(key, new YamlMergedEntry(entry, path));
            }
        }
        for (YamlEntry entry : mapping.entries) {
            if (entry.isMerge()) {
                sources(entry.value())
                        .forEach(source -> merge(source, deeper(path, entry.value(), source), found, seen));
            }
        }
    }

    private static void merge(
            YamlNode source, List<YamlNode> path, Map<Object, YamlMergedEntry> found, Set<YamlMapping> seen) {
        if (source.resolved() instanceof YamlMapping mapping) {
            merge(mapping, path, found, seen);
        }
    }

    /** The path with the node that is written at the {@code <<}: an alias, also of a list, or an item of a list. */
    private static List<YamlNode> deeper(List<YamlNode> path, YamlNode value, YamlNode source) {
        List<YamlNode> deeper = new ArrayList<>(path);
        deeper.add(value instanceof YamlAlias ? value : source);
        return List.copyOf(deeper);
    }

    /** The nodes that a {@code <<} with this value merges: the value, or the items of a list. */
    static List<YamlNode> sources(YamlNode value) {
        return value.resolved() instanceof YamlSequence list ? list.items() : List.of(value);
    }

    /** Compares by identity: a mapping of aliases may be nested too deeply to be compared. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "mapping at " + span;
    }
}
