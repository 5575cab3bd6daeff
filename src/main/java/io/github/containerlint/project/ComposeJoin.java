package io.github.containerlint.project;

import java.nio.file.Path;
import java.util.List;

/**
 * Compose files that a script starts together.
 *
 * @param script what names them, as reports write it
 * @param files in their order, the first one's directory being the project's
 * @param whole whether these are all that it names: a path may hold a variable or lead to nothing
 */
record ComposeJoin(String script, List<Path> files, boolean whole) {
    ComposeJoin {
        files = List.copyOf(files);
    }
}
