package io.github.containerlint.compose.schema;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in a document.
 *
 * @param around the mappings around the place, the outermost first
 * @param key the key whose value stands at the place, or holds the list with the place
 * @param isItem whether the place is in a list
 */
record Place(List<Around> around, Optional<ConfigEntry> key, boolean isItem) {
    /**
     * A mapping around a place.
     *
     * @param through the entry of the mapping that leads to the place; empty for the innermost one
     */
    record Around(Keys keys, ConfigMap map, Optional<ConfigEntry> through) {}

    static Place top() {
        return new Place(List.of(), Optional.empty(), false);
    }

    /** The place inside this mapping, which is the value here. */
    Place in(Keys keys, ConfigMap map) {
        List<Around> deeper = new ArrayList<>(around);
        deeper.add(new Around(keys, map, Optional.empty()));
        return new Place(deeper, key, isItem);
    }

    /** The place of this entry's value in the innermost mapping. */
    Place at(ConfigEntry entry) {
        List<Around> same = new ArrayList<>(around);
        Around last = same.remove(same.size() - 1);
        same.add(new Around(last.keys(), last.map(), Optional.of(entry)));
        return new Place(same, Optional.of(entry), false);
    }

    /** The place of an item in the list that is the value here. */
    Place item() {
        return new Place(around, key, true);
    }

    /** The innermost mapping. */
    Around innermost() {
        return around.get(around.size() - 1);
    }

    /** The name of the place in messages: {@code 'ports'}, {@code an item of 'ports'}. */
    String label() {
        String name = key.map(entry -> "'" + entry.name() + "'").orElse("the document");
        return isItem ? "an item of " + name : name;
    }

    /**
     * The span that shows the fault of a value that has many lines or is missing: that of its key, or in a list that of
     * the item or its first key.
     */
    Span span(ConfigNode value) {
        if (!isItem && key.isPresent()) {
            return key.get().span();
        }
        return value instanceof ConfigMap map && !map.isEmpty()
                ? map.entries().get(0).span()
                : value.span();
    }
}
