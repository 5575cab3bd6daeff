package io.github.containerlint.report;

import io.github.containerlint.project.Project;
import java.util.Map;
import java.util.TreeMap;

/** The files of a build that were read, with what each of them is. */
final class ReadFiles {
    private ReadFiles() {}

    /**
     * The kinds by path, in the order of the paths: {@code compose}, {@code dockerfile}, {@code dockerignore} or
     * {@code env}. A Dockerfile that is written in a Compose file is no file of its own.
     */
    static Map<String, String> of(Project project) {
        Map<String, String> kinds = new TreeMap<>();
        project.files().forEach((file, kind) -> kinds.putIfAbsent(file.path(), kind.label()));
        return kinds;
    }
}
