package io.github.containerlint.project.files;

import io.github.containerlint.facts.DirectoryKind;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Recognises directories whose files are data of a program or a test: they are not started in place. */
final class SampleDirectories {
    private static final List<Path> DATA =
            DirectoryKind.SAMPLE.names().stream().map(Path::of).toList();

    /** Names that a generator replaces when it copies a directory: {@code {{cookiecutter.name}}}, {@code __name__}. */
    private static final Pattern PLACEHOLDER = Pattern.compile(".*(\\{\\{|\\{%|<%|\\$\\{).*|__[A-Za-z][A-Za-z0-9]*__");

    private static final Pattern GENERATOR =
            Pattern.compile("(.+[-_.])?" + DirectoryKind.GENERATOR.pattern() + "([-_.].+)?");

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
                || DirectoryKind.TEMPLATE.has(name) && isBelowGenerator(top.relativize(directory));
    }

    private static boolean isBelowGenerator(Path directory) {
        for (int i = 0; i < directory.getNameCount() - 1; i++) {
            String name = directory.getName(i).toString();
            if (DirectoryKind.CREATOR.has(name) || GENERATOR.matcher(name).matches()) {
                return true;
            }
        }
        return false;
    }
}
