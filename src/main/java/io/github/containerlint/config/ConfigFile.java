package io.github.containerlint.config;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.List;

/**
 * A configuration file as it was read.
 *
 * @param parents what it extends, in the order of the file
 * @param problems what could not be understood; all else is in the layer
 */
record ConfigFile(ConfigLayer layer, List<Text> parents, List<Problem> problems) {
    ConfigFile {
        parents = List.copyOf(parents);
        problems = List.copyOf(problems);
    }
}
