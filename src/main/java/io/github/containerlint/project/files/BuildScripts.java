package io.github.containerlint.project.files;

import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is in the scripts, Makefiles and CI files of a project, which may fill templates in and join Compose files. */
public final class BuildScripts {
    /** Programs that a project runs as it runs a script. */
    private static final Pattern PROGRAM = Pattern.compile(".+\\.(py|js|mjs|ts|rb|pl|php|go|groovy|gradle|kts|xml)");

    /** Files that are longer are made by tools. */
    private static final int MAX_LENGTH = 200_000;

    /** A project has fewer of them; the first ones are the nearest to its top. */
    private static final int MAX_FILES = 2_000;

    private final SourceTree tree;
    private final FileDiscovery files;
    private List<Script> scripts;

    /** A script and what is in it. */
    public record Script(Path file, String text) {
        /** Its lines, continued ones as one. */
        public Stream<String> lines() {
            return text.replaceAll("\\\\\\r?\\n", " ").lines();
        }
    }

    public BuildScripts(SourceTree tree, FileDiscovery files) {
        this.tree = tree;
        this.files = files;
    }

    /** All of them, read when they are asked for. */
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

    /** Whether one of them, or a program of the project, holds the text. */
    public boolean name(String text) {
        Stream<Script> programs = files.all().stream()
                .filter(file -> PROGRAM.matcher(file.getFileName().toString()).matches())
                .limit(MAX_FILES)
                .flatMap(file -> script(file).stream());
        return Stream.concat(all().stream(), programs)
                .anyMatch(script -> script.text().contains(text));
    }
}
