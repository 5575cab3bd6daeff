package io.github.containerlint.yaml;

import java.util.List;

/**
 * An entry that counts for a mapping.
 *
 * @param path the values of {@code <<} that the entry came through, the outermost first, as they are written; empty for
 *     an entry of the mapping's own
 */
public record YamlMergedEntry(YamlEntry entry, List<YamlNode> path) {
    public YamlMergedEntry {
        path = List.copyOf(path);
    }
}
