package io.github.containerlint.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The cases that are known not to meet their expectations, each with a reason. The list may only shrink. */
final class UnmetCases {
    private static final Path FILE = Path.of("src/test/resources/field/unmet.txt");

    private UnmetCases() {}

    /** The names of the cases, in the order of the file. */
    static List<String> names() {
        return lines().stream().flatMap(line -> name(line).stream()).toList();
    }

    /** Removes the lines of cases that meet their expectations now. */
    static void remove(Collection<String> met) {
        List<String> left = lines().stream()
                .filter(line -> name(line).filter(met::contains).isEmpty())
                .toList();
        try {
            Files.write(FILE, left);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line without a reason is not accepted; comments begin with {@code #}. */
    private static Optional<String> name(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return Optional.empty();
        }
        String[] words = line.split("\\s+", 2);
        if (words.length < 2) {
            throw new IllegalStateException(FILE + ": no reason is given for " + line);
        }
        return Optional.of(words[0]);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
