package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigMap;
import java.util.List;

/**
 * A YAML document as a tree, before it is merged with others.
 *
 * @param cleared the paths that its {@code !reset} and {@code !override} take away from the layers below
 */
record Layer(ConfigMap config, List<List<String>> cleared) {
    Layer {
        cleared = List.copyOf(cleared);
    }
}
