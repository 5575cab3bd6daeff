package io.github.containerlint.compose.schema;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where in a document something stands.
 *
 * @param around the mappings around it, the outermost first
 * @param key the key whose value it is, or in whose list it stands
 * @param isItem whether it stands in a list
 */
record Place(List<Around> around, Optional<ConfigEntry> key, boolean isItem) {
    /**
     * A mapping around a place.
     *
     * @param through the entry of it that leads to the place; empty for the innermost one
     */
    record Around(Keys keys, ConfigMap map, Optional<ConfigEntry> through) {}

    static Place top() {
        return new Place(List.of(), Optional.empty(), false);
    }

    /** Inside this mapping, which stands here. */
    Place in(Keys keys, ConfigMap map) {
        List<Around> deeper = new ArrayList<>(around);
        deeper.add(new Around(keys, map, Optional.empty()));
        return new Place(deeper, key, isItem);
    }

    /** At the value of this entry of the innermost mapping. */
    Place at(ConfigEntry entry) {
        List<Around> same = new ArrayList<>(around);
        Around last = same.remove(same.size() - 1);
        same.add(new Around(last.keys(), last.map(), Optional.of(entry)));
        return new Place(same, Optional.of(entry), false);
    }

    /** At an item of the list that stands here. */
    Place item() {
        return new Place(around, key, true);
    }

    /** The innermost mapping. */
    Around innermost() {
        return around.get(around.size() - 1);
    }

    /** What it is called in messages: {@code 'ports'}, {@code an item of 'ports'}. */
    String label() {
        String name = key.map(entry -> "'" + entry.name() + "'").orElse("the document");
        return isItem ? "an item of " + name : name;
    }

    /** What shows the fault of a value that goes over many lines or is not there: its key. */
    Span span(ConfigNode value) {
        if (!isItem && key.isPresent()) {
            return key.get().span();
        }
        return value instanceof ConfigMap map && !map.isEmpty()
                ? map.entries().get(0).span()
                : value.span();
    }
}
