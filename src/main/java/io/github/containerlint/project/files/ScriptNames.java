package io.github.containerlint.project.files;

import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.facts.FileKind;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Recognises scripts and the files of build servers by their names. */
final class ScriptNames {
    private static final List<Path> WORKFLOWS =
            DirectoryKind.WORKFLOW.names().stream().map(Path::of).toList();

    private ScriptNames() {}

    /** Returns true for the name of a script, also for a name without an ending in a directory for scripts. */
    static boolean isScript(Path file) {
        String name = file.getFileName().toString();
        Path directory = file.getParent();
        boolean workflow = WORKFLOWS.stream().anyMatch(directory::endsWith) && name.matches(".+\\.ya?ml");
        boolean among =
                name.indexOf('.') < 0 && DirectoryKind.SCRIPT.names().stream().anyMatch(directory::endsWith);
        return workflow || among || FileKind.SCRIPT.has(name);
    }

    /** The directory, and those below it in which build servers search their files. */
    static List<Path> directories(Path directory) {
        return Stream.concat(Stream.of(directory), WORKFLOWS.stream().map(directory::resolve))
                .toList();
    }
}
