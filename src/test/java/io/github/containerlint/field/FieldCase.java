package io.github.containerlint.field;

import io.github.containerlint.GitCommand;
import io.github.containerlint.rule.RuleCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A small project with a real fault, and the findings that are right for it.
 *
 * @param folder holds the files, an {@code expect.txt}, and {@code .git-tracked} where git keeps the files
 * @param expectations by their lines in {@code expect.txt}
 */
record FieldCase(Path folder, Map<String, Expectation> expectations) {
    private static final String EXPECT = "expect.txt";
    private static final String TRACKED = ".git-tracked";

    /** The cases of a kind, sorted by name. */
    static List<FieldCase> of(Path kind) {
        try (Stream<Path> children = Files.list(kind)) {
            return children.filter(Files::isDirectory)
                    .sorted()
                    .map(FieldCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FieldCase read(Path folder) {
        Map<String, Expectation> expectations = new TreeMap<>();
        try {
            Files.readAllLines(folder.resolve(EXPECT)).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> expectations.put(line, Expectation.parse(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (expectations.isEmpty()) {
            throw new IllegalStateException(folder + " expects nothing");
        }
        return new FieldCase(folder, expectations);
    }

    /** {@code KIND/CASE}. */
    String name() {
        return folder.getParent().getFileName() + "/" + folder.getFileName();
    }

    /**
     * Lays the project out and lints it.
     *
     * @param directory where it is laid out; it is not there yet
     * @return the expectations that are not met, in words; empty when all are met
     */
    List<String> problems(RuleCatalog catalog, Path directory) throws IOException {
        layOutIn(directory);
        boolean fixes = expectations.values().stream().anyMatch(Expectation.Fixed.class::isInstance);
        FieldOutcome outcome = fixes ? FieldOutcome.fixing(catalog, directory) : FieldOutcome.of(catalog, directory);
        List<String> problems = new ArrayList<>();
        outcome.first().failures().forEach(failure -> problems.add("a rule broke down: " + failure));
        expectations.forEach((line, expectation) -> {
            Optional<String> problem = expectation.problemOf(outcome);
            problem.ifPresent(text -> problems.add(line + " -> " + text));
        });
        return problems;
    }

    private void layOutIn(Path directory) throws IOException {
        Files.createDirectories(directory.getParent());
        for (Path path : paths()) {
            Path target = directory.resolve(folder.relativize(path).toString());
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(target);
            } else {
                Files.copy(path, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
                target.toFile().setWritable(true);
            }
        }
        Files.delete(directory.resolve(EXPECT));
        if (Files.deleteIfExists(directory.resolve(TRACKED))) {
            GitCommand.run(directory, "init", "-q");
            GitCommand.run(directory, "-c", "core.autocrlf=false", "-c", "core.safecrlf=false", "add", "-A");
        }
    }

    private List<Path> paths() throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.sorted().toList();
        }
    }
}
