package io.github.containerlint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.containerlint.config.FailOn;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.FixOutcome;
import io.github.containerlint.lint.FixPatch;
import io.github.containerlint.lint.FixedFile;
import io.github.containerlint.lint.Fixer;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Linter;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Tests that git applies the patches of fixes on real projects, and that the fixes come to an end and break nothing. */
class CorpusFixTest {
    private static final int MOST_ROUNDS = 10;
    private static final RuleCatalog CATALOG = RuleCatalog.load(CorpusFixTest.class.getClassLoader());
    private static int applied;

    @TempDir
    private Path temporary;

    /** How the files of a project are written. */
    private enum Form {
        AS_THEY_ARE(""),
        /** With a byte order mark, CRLF and no line break at the end, below a directory with a space and an umlaut. */
        OF_WINDOWS("Größe 1");

        private final String directory;

        Form(String directory) {
            this.directory = directory;
        }

        void copy(Path from, Path to) throws IOException {
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target =
                            to.resolve(directory).resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.write(target, written(Files.readAllBytes(file)));
                }
            }
        }

        private byte[] written(byte[] bytes) {
            String text = new String(bytes, UTF_8);
            boolean binary = text.indexOf('\uFFFD') >= 0 || text.indexOf('\r') >= 0 || text.isBlank();
            return this == AS_THEY_ARE || binary
                    ? bytes
                    : ("\uFEFF" + text.strip().replace("\n", "\r\n")).getBytes(UTF_8);
        }
    }

    /** The findings of a project, and the faults for which Compose and Docker refuse its files. */
    private record Round(LintResult result, List<String> refusals, SourceTree tree) {
        static Round of(Path directory) {
            SourceTree tree = new SourceTree(directory);
            Project project = ProjectLoader.load(tree, Selection.everything());
            Stream<Problem> compose = project.compositions().stream().flatMap(one -> one.compose().problems().stream());
            Stream<Problem> dockerfiles = project.dockerfiles().stream().flatMap(one -> one.problems().stream());
            return new Round(
                    new Linter(CATALOG, everyRule()).lint(project),
                    Stream.concat(compose, dockerfiles).map(Problem::message).toList(),
                    tree);
        }

        private static LintConfiguration everyRule() {
            Map<String, Severity> asked = CATALOG.entries().stream()
                    .filter(rule -> rule.severity() == Severity.OFF)
                    .collect(toMap(RuleCatalog.Entry::name, rule -> Severity.INFO));
            return new LintConfiguration(asked, FailOn.NEVER);
        }

        FixOutcome fixes() {
            return Fixer.apply(result.findings(), tree);
        }

        List<String> findings() {
            return result.findings().stream()
                    .map(finding -> String.join(
                            " | ", finding.rule(), finding.span().file().path(), finding.subject(), finding.message()))
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> projects() throws IOException {
        List<Path> projects;
        try (Stream<Path> found = Files.list(Shared.file("corpus"))) {
            projects = found.filter(Files::isDirectory).sorted().toList();
        }
        assertTrue(projects.size() > 5, "the corpus has only " + projects.size() + " projects");
        return projects.stream()
                .flatMap(project -> Stream.of(Form.values())
                        .map(form -> dynamicTest(project.getFileName() + ", " + form, () -> prove(project, form))));
    }

    @AfterAll
    static void somethingWasRepaired() {
        assertTrue(applied > 20 || Shared.find("corpus").isEmpty(), "only " + applied + " findings were repaired");
    }

    private void prove(Path project, Form form) throws IOException {
        Path directory = temporary.toRealPath().resolve(project.getFileName() + "-" + form);
        form.copy(project, directory);
        GitCommand.run(directory, "init");
        GitCommand.run(directory, "add", "-A");

        Round before = Round.of(directory);
        FixOutcome fixes = before.fixes();
        for (int round = 0; !fixes.files().isEmpty(); round++) {
            assertTrue(round < MOST_ROUNDS, "the fixes never come to an end");
            applyByGit(fixes, before.tree());
            Round after = Round.of(directory);
            assertEquals(List.of(), without(after.refusals(), before.refusals()), "a fix breaks a file");
            assertEquals(List.of(), without(after.findings(), before.findings()), "a fix brings a finding");
            applied += fixes.applied().size();
            before = after;
            fixes = after.fixes();
        }
        assertEquals(
                List.of(),
                before.result().findings().stream()
                        .filter(finding -> finding.fix().isPresent())
                        .map(Finding::message)
                        .toList(),
                "a fix is offered again and again");
    }

    private void applyByGit(FixOutcome fixes, SourceTree tree) throws IOException {
        FixPatch patch = FixPatch.of(fixes.files(), tree);
        Path file = Files.writeString(temporary.resolve("fix.patch"), patch.text());
        GitCommand.run(patch.directory(), "apply", "--check", file.toString());
        GitCommand.run(patch.directory(), "apply", file.toString());
        for (FixedFile fixed : fixes.files()) {
            assertArrayEquals(fixed.bytes(), Files.readAllBytes(fixed.file().location()));
            assertFalse(fixed.text().equals(fixed.file().text()), "a fix that changes nothing");
        }
    }

    private static List<String> without(List<String> all, List<String> some) {
        List<String> rest = new ArrayList<>(all);
        some.forEach(rest::remove);
        return rest;
    }
}
