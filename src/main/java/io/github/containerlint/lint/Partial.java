package io.github.containerlint.lint;

import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Project;

/** Tells whether a project was seen as a whole. */
final class Partial {
    private Partial() {}

    /** Whether every file was read to its end and nothing that the files name is out of sight. */
    static boolean isWhole(Project project) {
        if (!project.unread().isEmpty() || !project.failures().isEmpty()) {
            return false;
        }
        for (Composition composition : project.compositions()) {
            if (!composition.compose().gaps().isEmpty()
                    || !composition.compose().problems().isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
