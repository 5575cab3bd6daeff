package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import java.util.List;
import java.util.Optional;

/** Reads {@code command} and {@code entrypoint}. */
final class Commands {
    private Commands() {}

    static Optional<Command> of(ConfigMap owner, String key, String subject) {
        return owner.get(key)
                .filter(node -> !node.isNull())
                .map(node -> new Command(node, words(node), subject + "." + key));
    }

    private static List<ConfigScalar> words(ConfigNode node) {
        if (node instanceof ConfigList list) {
            return list.scalars();
        }
        return node instanceof ConfigScalar text ? CommandWords.split(text) : List.of();
    }
}
