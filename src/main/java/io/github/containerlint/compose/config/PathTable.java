package io.github.containerlint.compose.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values by the configuration path that they are about, such as {@code services.*.build.args}; {@code *} stands for any
 * key and any list item. The table is walked down together with a tree, so that a look-up costs one step.
 */
public final class PathTable<T> {
    private static final PathTable<?> NOTHING = new PathTable<>();

    private final Map<String, PathTable<T>> children = new HashMap<>();
    private Optional<T> value = Optional.empty();

    @SuppressWarnings("unchecked")
    private static <T> PathTable<T> nothing() {
        return (PathTable<T>) NOTHING;
    }

    public static <T> PathTable<T> of(Map<String, T> byPath) {
        PathTable<T> table = new PathTable<>();
        byPath.forEach(table::put);
        return table;
    }

    private void put(String path, T put) {
        PathTable<T> at = this;
        for (String step : path.split("\\.")) {
            at = at.children.computeIfAbsent(step, fresh -> new PathTable<>());
        }
        at.value = Optional.of(put);
    }

    /** The part of the table below a key. */
    public PathTable<T> at(String key) {
        PathTable<T> exact = children.isEmpty() ? nothing() : children.get(key);
        return exact == null ? anywhere() : exact;
    }

    /** The part of the table below a list item. */
    public PathTable<T> anywhere() {
        return children.getOrDefault("*", nothing());
    }

    /** The value for the path that was walked down; empty when there is none. */
    public Optional<T> value() {
        return value;
    }

    /** Whether there is no value here or below. */
    public boolean isEmpty() {
        return children.isEmpty() && value.isEmpty();
    }
}
