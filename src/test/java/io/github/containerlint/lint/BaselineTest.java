package io.github.containerlint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.Shared;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.project.Selection;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    private static final RuleCatalog CATALOG = RuleCatalog.load(BaselineTest.class.getClassLoader());
    private static final Baseline NOTHING = new Baseline(List.of());

    @TempDir
    private Path temporary;

    private static BuildResult lint(Path directory, Baseline baseline) throws IOException {
        Path root = directory.toRealPath();
        LintTask task = new LintTask(root, Selection.everything(), LintConfiguration.defaults());
        BuildLinter.Scope scope = new BuildLinter.Scope(root, Set.of(), true, baseline, true);
        return new BuildLinter(CATALOG, List.of(task), scope).lint(new SourceTree(root));
    }

    private Path project(String text) throws IOException {
        Files.writeString(temporary.resolve("compose.yaml"), text);
        return temporary;
    }

    private static Baseline baseline(Path directory) throws IOException {
        return Baseline.of(lint(directory, NOTHING).all().findings(), directory.toRealPath());
    }

    private static List<String> subjects(BuildResult result) {
        return result.all().findings().stream().map(Finding::subject).toList();
    }

    @Test
    void onlyNewFindingsFailTheBuild() throws IOException {
        Baseline known = baseline(project("""
                x-common: &common
                  image: nginx
                services:
                  web:
                    <<: *common
                  api:
                    <<: *common
                    restart: always
                """));
        assertFalse(known.entries().isEmpty());
        assertFalse(lint(temporary, known).fails());

        BuildResult later = lint(project("""
                        # a line above

                        x-common: &common
                          # and here
                          image: nginx
                        services:
                          # and here
                          web:
                            <<: *common
                          renamed:
                            <<: *common
                            restart: always
                          fresh:
                            image: nginx:1.27
                        """), known);

        assertTrue(later.fails());
        assertEquals(List.of("services.fresh"), subjects(later));
        assertEquals(List.of(), later.gone());
        assertEquals(known.entries().size(), later.all().silenced().size());
    }

    @Test
    void entriesThatNoLongerOccurAreTold() throws IOException {
        Baseline known = baseline(project("services:\n  web:\n    image: nginx\n"));

        BuildResult cured = lint(project("services:\n  web:\n    image: nginx:1.27\n    restart: always\n"), known);

        assertEquals(known.entries(), cured.gone());
        assertEquals(List.of(), known.without(cured.gone()).entries());
    }

    @Test
    void whatWasNotLookedAtIsNotGone() throws IOException {
        Baseline known = baseline(project("services:\n  web:\n    image: nginx\n"));
        Path root = temporary.toRealPath();
        project("services:\n  web:\n    image: nginx:1.27\n    restart: always\n");
        LintTask task = new LintTask(root, Selection.everything(), LintConfiguration.defaults());

        BuildResult part = new BuildLinter(
                        CATALOG, List.of(task), new BuildLinter.Scope(root, Set.of(), false, known, true))
                .lint(new SourceTree(root));

        assertEquals(List.of(), part.gone());
    }

    @Test
    void theFileIsReadAsItWasWritten() {
        Baseline written = new Baseline(List.of(
                new BaselineEntry("0123456789abcdef", "some-rule", "b \"q\" \\ \u202e.yaml", "services.x"),
                new BaselineEntry("fedcba9876543210", "some-rule", "a.yaml", "")));

        String text = BaselineFile.text(written);
        BaselineFile.Read read = BaselineFile.read(SourceFile.of(BaselineFile.NAME, text));

        assertEquals(List.of(), read.problems());
        assertEquals(written, read.baseline());
        assertEquals("a.yaml", read.baseline().entries().get(0).file());
        assertTrue(text.contains("\n  - {id: \"fedcba9876543210\", rule: some-rule, file: \"a.yaml\"}\n"), text);
        assertEquals(text, BaselineFile.text(new Baseline(read.baseline().entries())));
        assertEquals(
                NOTHING,
                BaselineFile.read(SourceFile.of("b", BaselineFile.text(NOTHING)))
                        .baseline());
    }

    @Test
    void aDamagedFileIsAnErrorWithItsPlace() {
        assertEquals(
                List.of("b:3:5: an entry has an 'id' of 16 hexadecimal digits; remove this one"),
                BaselineFile.read(SourceFile.of("b", "version: 1\nfindings:\n  - {id: xyz}\n"))
                        .problems());
        assertEquals(
                List.of("b:1:10: version '2' of a baseline is not known; use a newer container-lint"),
                BaselineFile.read(SourceFile.of("b", "version: 2\nfindings: []\n"))
                        .problems());
        assertEquals(
                List.of("b:1:1: this is no baseline; write it anew with 'mvn container-lint:baseline'"),
                BaselineFile.read(SourceFile.of("b", "- a\n")).problems());
    }

    /** A blank line above every line with a finding changes no identity, and no two findings share one. */
    @Test
    void identitiesOutliveInsertedLinesInEveryProjectOfTheCorpus() throws IOException {
        try (Stream<Path> projects = Files.list(Shared.file("corpus"))) {
            for (Path project : projects.filter(Files::isDirectory).sorted().toList()) {
                Path copy = temporary.resolve(project.getFileName());
                copy(project, copy);
                List<Finding> before = lint(copy, NOTHING).all().findings();
                assertEquals(before.size(), identities(before).size(), project + ": two findings share an identity");

                insertLinesAbove(before);
                BuildResult after = lint(copy, Baseline.of(before, copy.toRealPath()));

                assertEquals(
                        List.of(),
                        after.all().findings().stream().map(Finding::toString).toList(),
                        project.toString());
            }
        }
    }

    private static Set<String> identities(List<Finding> findings) {
        Set<String> identities = new TreeSet<>();
        findings.forEach(finding -> identities.add(finding.identity()));
        return identities;
    }

    private static void insertLinesAbove(List<Finding> findings) throws IOException {
        Map<Path, TreeSet<Integer>> lines = new TreeMap<>();
        for (Finding finding : findings) {
            Path file = finding.span().file().location();
            int line = finding.span().startPosition().line();
            if (Files.isRegularFile(file) && line > 1) {
                lines.computeIfAbsent(file, unseen -> new TreeSet<>()).add(line);
            }
        }
        for (Map.Entry<Path, TreeSet<Integer>> entry : lines.entrySet()) {
            List<String> text = new ArrayList<>(Files.readAllLines(entry.getKey()));
            entry.getValue().descendingSet().forEach(line -> text.add(line - 1, ""));
            Files.write(entry.getKey(), text);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }
    }
}
