package io.github.containerlint.project.files;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Recognises directories whose files are data of a program or a test: they are not started in place. */
final class SampleDirectories {
    private static final List<Path> DATA =
            List.of(Path.of("src", "test"), Path.of("src", "main", "resources"), Path.of("archetype-resources"));

    /** Names that a generator replaces when it copies a directory: {@code {{cookiecutter.name}}}, {@code __name__}. */
    private static final Pattern PLACEHOLDER = Pattern.compile(".*(\\{\\{|\\{%|<%|\\$\\{).*|__[A-Za-z][A-Za-z0-9]*__");

    private static final Pattern TEMPLATES = Pattern.compile("templates?|skeletons?|blueprints?");
    private static final Pattern GENERATOR =
            Pattern.compile("(.+[-_.])?(generators?|archetypes?|scaffold(s|ing)?|cookiecutter)([-_.].+)?|create-.+");

    private SampleDirectories() {}

    /**
     * Returns true when the files of a directory, and of those below it, are data.
     *
     * @param directory a directory below {@code top}
     * @param top the linted directory; the names of directories above it do not count
     */
    static boolean holds(Path directory, Path top) {
        String name = directory.getFileName().toString();
        return DATA.stream().anyMatch(directory::endsWith)
                || PLACEHOLDER.matcher(name).matches() && !name.equals("__pycache__")
                || TEMPLATES.matcher(name).matches() && isBelowGenerator(top.relativize(directory));
    }

    private static boolean isBelowGenerator(Path directory) {
        for (int i = 0; i < directory.getNameCount() - 1; i++) {
            if (GENERATOR.matcher(directory.getName(i).toString()).matches()) {
                return true;
            }
        }
        return false;
    }
}
