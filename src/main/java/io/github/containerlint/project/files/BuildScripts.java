package io.github.containerlint.project.files;

import io.github.containerlint.facts.FileKind;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The contents of a project's scripts, Makefiles and CI files, which may fill in templates and join Compose files. */
public final class BuildScripts {
    /** Files that are longer are made by tools. */
    private static final int MAX_LENGTH = 200_000;

    /** The most scripts that are read; the first ones are nearest to the top of the project. */
    private static final int MAX_FILES = 2_000;

    private final SourceTree tree;
    private final FileDiscovery files;
    private List<Script> scripts;

    /** A script with its text. */
    public record Script(Path file, String text) {
        /** The lines of the script; continued lines are joined. */
        public Stream<String> lines() {
            return text.replaceAll("\\\\\\r?\\n", " ").lines();
        }
    }

    public BuildScripts(SourceTree tree, FileDiscovery files) {
        this.tree = tree;
        this.files = files;
    }

    /** All scripts, which are read on first use. */
    public List<Script> all() {
        if (scripts == null) {
            scripts = files.scripts().stream()
                    .distinct()
                    .limit(MAX_FILES)
                    .flatMap(file -> script(file).stream())
                    .toList();
        }
        return scripts;
    }

    private Optional<Script> script(Path file) {
        return tree.glance(file).filter(text -> text.length() <= MAX_LENGTH).map(text -> new Script(file, text));
    }

    /** Returns true when a script, or a program of the project, contains the text. */
    public boolean name(String text) {
        Stream<Script> programs = files.all().stream()
                .filter(file -> FileKind.PROGRAM.has(file.getFileName().toString()))
                .limit(MAX_FILES)
                .flatMap(file -> script(file).stream());
        return Stream.concat(all().stream(), programs)
                .anyMatch(script -> script.text().contains(text));
    }
}
