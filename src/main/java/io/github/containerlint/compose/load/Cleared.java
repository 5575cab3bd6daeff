package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigMap;
import java.util.List;
import java.util.Optional;

/** Takes away what {@code !reset} and {@code !override} of a later file clear. */
final class Cleared {
    private Cleared() {}

    static ConfigMap apply(ConfigMap base, List<List<String>> paths) {
        ConfigMap config = base;
        for (List<String> path : paths) {
            config = remove(config, path);
        }
        return config;
    }

    /** Takes away what a later file clears in the one service of that name. */
    static ConfigMap applyToService(ConfigMap service, String name, List<List<String>> paths) {
        List<String> start = List.of("services", name);
        List<List<String>> below = paths.stream()
                .filter(path -> path.size() > 2 && path.subList(0, 2).equals(start))
                .map(path -> path.subList(2, path.size()))
                .toList();
        return apply(service, below);
    }

    private static ConfigMap remove(ConfigMap config, List<String> path) {
        if (path.isEmpty()) {
            return config;
        }
        String key = path.get(0);
        if (path.size() == 1) {
            return config.without(key);
        }
        Optional<ConfigMap> child = config.map(key);
        return child.flatMap(map -> config.entry(key)
                        .map(entry -> config.with(entry.with(remove(map, path.subList(1, path.size()))))))
                .orElse(config);
    }
}
