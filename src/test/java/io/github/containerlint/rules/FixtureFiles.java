package io.github.containerlint.rules;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of a fixture's project: those in its folder, laid over those of the sibling that its file {@code from} names.
 *
 * <p>A {@code from} that can be shorter fails, so that a fixture always shows only the difference.
 */
final class FixtureFiles {
    private static final String WITHOUT = "without ";

    private final RuleFixture fixture;

    /** The fixtures that take their files from this one, the first one first. */
    private final List<RuleFixture> heirs;

    private FixtureFiles(RuleFixture fixture, List<RuleFixture> heirs) {
        this.fixture = fixture;
        this.heirs = heirs;
    }

    /** Sorted by their paths in the project. */
    static List<ProjectFile> of(RuleFixture fixture) {
        return new FixtureFiles(fixture, List.of())
                .byPath().entrySet().stream()
                        .map(file -> new ProjectFile(file.getKey(), file.getValue()))
                        .toList();
    }

    private Map<Path, Path> byPath() {
        assertFalse(heirs.contains(fixture), () -> "a circle: " + heirs + " take their files from each other");
        Map<Path, Path> own =
                new TreeMap<>(fixture.ownFiles().stream().collect(toMap(ProjectFile::path, ProjectFile::stored)));
        return fixture.takesFromSibling() ? laidOver(own) : own;
    }

    private Map<Path, Path> laidOver(Map<Path, Path> own) {
        List<String> lines = fixture.from();
        assertFalse(lines.isEmpty(), () -> says("name a sibling in the first line, such as '../bad'"));
        RuleFixture sibling = sibling(lines.get(0));
        Map<Path, Path> all = new FixtureFiles(sibling, withThis()).byPath();
        Set<Path> absent = absent(lines.subList(1, lines.size()));

        assertTrue(
                !own.isEmpty() || !absent.isEmpty() || fixture.differsInSettings(sibling),
                () -> says("the folder adds nothing to " + sibling));
        for (Path path : absent) {
            assertFalse(own.containsKey(path), () -> says("'" + path + "' is replaced; delete 'without " + path + "'"));
            assertTrue(all.containsKey(path), () -> says(sibling + " has no '" + path + "' to leave out"));
        }
        own.forEach((path, stored) -> assertFalse(
                all.containsKey(path) && haveSameText(stored, all.get(path)),
                () -> says("'" + path + "' is the same in " + sibling + "; delete it here")));
        all.keySet().removeAll(absent);
        all.putAll(own);
        return all;
    }

    private List<RuleFixture> withThis() {
        List<RuleFixture> all = new ArrayList<>(heirs);
        all.add(fixture);
        return all;
    }

    private RuleFixture sibling(String path) {
        Path folder = fixture.folder().resolve(path).normalize();
        List<RuleFixture> named = fixture.ofTheSameRule().stream()
                .filter(one -> one.folder().normalize().equals(folder))
                .toList();
        assertEquals(
                1,
                named.size(),
                () -> says("'" + path + "' is no fixture of this rule; write the path of a sibling, such as '../bad'"));
        return named.get(0);
    }

    private Set<Path> absent(List<String> lines) {
        Set<Path> absent = new HashSet<>();
        for (String line : lines) {
            assertTrue(line.startsWith(WITHOUT), () -> says("'" + line + "' is no 'without PATH'"));
            absent.add(Path.of(line.substring(WITHOUT.length())));
        }
        assertEquals(lines.size(), absent.size(), () -> says("a path is left out twice"));
        return absent;
    }

    private static boolean haveSameText(Path one, Path other) {
        try {
            return Files.mismatch(one, other) == -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String says(String fault) {
        return fixture + "/from: " + fault;
    }
}
