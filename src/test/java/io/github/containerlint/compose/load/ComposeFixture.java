package io.github.containerlint.compose.load;

import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A little project on the disk. */
public record ComposeFixture(Path directory) {
    public ComposeFixture with(String name, String text) {
        Path file = directory.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return this;
    }

    public ComposeProject discover() {
        return ComposeLoader.discover(new SourceTree(directory), directory).orElseThrow();
    }

    ComposeProject load(String... names) {
        List<Path> files = Stream.of(names).map(directory::resolve).toList();
        return ComposeLoader.load(new SourceTree(directory), directory, files);
    }

    /** {@code file:line:column text}. */
    public static String at(Located where) {
        return where.span() + " " + where.span().text();
    }

    /** Each as {@code file:line:column text | label}. */
    static List<String> related(Located where) {
        return where.related().stream().map(ComposeFixture::show).toList();
    }

    private static String show(RelatedSpan related) {
        return related.span() + " " + related.span().text() + " | " + related.label();
    }

    static List<String> problems(ComposeProject project) {
        return project.problems().stream()
                .map(problem -> problem.span() + " " + problem.message())
                .toList();
    }

    static List<String> notes(ComposeProject project) {
        return project.notes().stream()
                .map(note -> note.span() + " " + note.message())
                .toList();
    }
}
