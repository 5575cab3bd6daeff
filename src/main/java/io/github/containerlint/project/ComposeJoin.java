package io.github.containerlint.project;

import java.nio.file.Path;
import java.util.List;

/**
 * Compose files that a script starts together.
 *
 * @param script the file that names them, as reports write it
 * @param files the Compose files in their order; the directory of the first one is the project's
 * @param whole true when these are all files that the script names: a path may hold a variable or lead to no file
 */
record ComposeJoin(String script, List<Path> files, boolean whole) {
    ComposeJoin {
        files = List.copyOf(files);
    }
}
