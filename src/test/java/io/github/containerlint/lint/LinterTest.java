package io.github.containerlint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.config.FailOn;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.git.GitStatus;
import io.github.containerlint.project.LoadFailure;
import io.github.containerlint.project.OwnImages;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {
    private static final SourceFile A = SourceFile.of("a.yaml", "one two");
    private static final SourceFile B = SourceFile.of("b.yaml", "three");

    @TempDir
    private Path directory;

    @RuleInfo(name = "z-first", severity = Severity.WARNING, since = "1", summary = "s", why = "w")
    private static final class Unordered implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {
            out.add(B.span(0, 1), "in b");
            out.add(A.span(4, 7), "second");
            out.add(A.span(0, 3), "first");
        }
    }

    @RuleInfo(name = "a-second", severity = Severity.ERROR, since = "1", summary = "s", why = "w")
    private static final class SamePlace implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {
            out.add(A.span(0, 3), "as well");
        }
    }

    @RuleInfo(name = "doubled", severity = Severity.INFO, since = "1", summary = "s", why = "w")
    private static final class Doubled implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {
            out.add(A.span(0, 3), "twice").about("services.web").relating(B.span(0, 1), "used by web");
            out.add(A.span(0, 3), "twice").about("services.db").relating(B.span(1, 2), "used by db");
            out.add(A.span(0, 3), "twice").about("services.web").relating(B.span(0, 1), "used by web");
        }
    }

    /** Meets the text of 'db' first through an alias, then in place. */
    @RuleInfo(name = "shared", severity = Severity.INFO, since = "1", summary = "s", why = "w")
    private static final class Shared implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {
            List<String> users = List.of("web", "db", "api", "job", "cron");
            for (int at = 0; at < users.size(); at++) {
                String user = users.get(at);
                Findings.Draft draft =
                        out.add(A.span(0, 3), "'%s' is open".formatted(user)).about("services." + user);
                if (!user.equals("db")) {
                    draft.relating(B.span(at, at + 1), "used here");
                }
            }
        }
    }

    /** Reports findings that differ by their aspect, and two findings at one place for one subject. */
    @RuleInfo(name = "several", severity = Severity.INFO, since = "1", summary = "s", why = "w")
    private static final class Several implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {
            out.add(A.span(0, 3), "hides x").about("services.web").distinguishedBy("x");
            out.add(A.span(0, 3), "hides y").about("services.db").distinguishedBy("y");
            out.add(B.span(0, 3), "lacks x").about("services.web");
            out.add(B.span(0, 3), "lacks y").about("services.web");
        }
    }

    @RuleInfo(name = "optional", severity = Severity.OFF, since = "1", summary = "s", why = "w")
    private static final class Optional implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {
            out.add(A.span(0, 3), "asked for");
        }
    }

    @RuleInfo(name = "broken", severity = Severity.WARNING, since = "1", summary = "s", why = "w")
    private static final class Broken implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {
            out.add(B.span(0, 5), "seen before the fault");
            throw new NoSuchMethodError("gone in this version");
        }
    }

    @RuleInfo(name = "mending", severity = Severity.INFO, since = "1", summary = "s", why = "w")
    private static final class Mending implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {
            project.tree().list(project.tree().base()).stream()
                    .flatMap(path -> project.tree().read(path).stream())
                    .forEach(file ->
                            out.add(file.span(), "mend it").fixedBy(new Fix("mend", new TextEdit(file.span(), "y"))));
        }
    }

    @RuleInfo(name = "asking", severity = Severity.WARNING, since = "1", summary = "s", why = "w")
    private static final class Asking implements ProjectRule {
        private static final RuntimeException FAULT = new IllegalStateException("no such fact");

        @Override
        public void check(Project project, Findings out) {
            throw FAULT;
        }
    }

    @RuleInfo(name = "asking-too", severity = Severity.WARNING, since = "1", summary = "s", why = "w")
    private static final class AskingToo implements ProjectRule {
        @Override
        public void check(Project project, Findings out) {
            throw Asking.FAULT;
        }
    }

    private LintResult lint(LintConfiguration configuration, Rule... rules) {
        return lint(List.of(), configuration, rules);
    }

    private LintResult lint(List<LoadFailure> failures, LintConfiguration configuration, Rule... rules) {
        List<Note> notes = List.of(new Note("z", "2"), new Note("a", "1"), new Note("z", "2"));
        SourceTree tree = new SourceTree(directory);
        Project project = new Project(
                tree, new GitStatus(tree), List.of(), List.of(), List.of(), OwnImages.none(), failures, notes);
        return new Linter(new RuleCatalog(List.of(rules)), configuration).lint(project);
    }

    private static List<String> lines(LintResult result) {
        return result.findings().stream()
                .map(finding -> finding.span() + " " + finding.severity().label() + " " + finding.rule() + ": "
                        + finding.message())
                .toList();
    }

    @Test
    void findingsAreSortedByFilePositionAndRule() {
        LintResult result = lint(LintConfiguration.defaults(), new Unordered(), new SamePlace());

        assertEquals(
                List.of(
                        "a.yaml:1:1 error a-second: as well",
                        "a.yaml:1:1 warning z-first: first",
                        "a.yaml:1:5 warning z-first: second",
                        "b.yaml:1:1 warning z-first: in b"),
                lines(result));
    }

    @Test
    void equalFindingsAreOneThatRelatesToAllPlaces() {
        LintResult result = lint(LintConfiguration.defaults(), new Doubled());

        assertEquals(List.of("a.yaml:1:1 info doubled: twice"), lines(result));
        Finding finding = result.findings().get(0);
        assertEquals("services.web, services.db", finding.subject());
        assertEquals(
                List.of(new RelatedSpan(B.span(0, 1), "used by web"), new RelatedSpan(B.span(1, 2), "used by db")),
                finding.related());
    }

    @Test
    void aTextThatServicesShareIsAtFaultOnceWhateverIsSaidOfThem() {
        LintResult result = lint(LintConfiguration.defaults(), new Shared());

        assertEquals(
                List.of("a.yaml:1:1 info shared: 'db' is open; likewise in services.web, services.api, services.job and"
                        + " 1 more"),
                lines(result));
        Finding finding = result.findings().get(0);
        assertEquals("services.db, services.web, services.api, services.job, services.cron", finding.subject());
        assertEquals(4, finding.related().size());
    }

    @Test
    void severalFaultsOfOnePlaceStayApart() {
        LintResult result = lint(LintConfiguration.defaults(), new Several());

        assertEquals(
                List.of(
                        "a.yaml:1:1 info several: hides x",
                        "a.yaml:1:1 info several: hides y",
                        "b.yaml:1:1 info several: lacks x",
                        "b.yaml:1:1 info several: lacks y"),
                lines(result));
    }

    @Test
    void aRuleThatIsOffByDefaultRunsWhenAskedFor() {
        LintConfiguration asked = new LintConfiguration(Map.of("optional", Severity.INFO), FailOn.ERROR);

        assertEquals(
                List.of(),
                lines(lint(LintConfiguration.defaults(), new Optional(), new SamePlace())).stream()
                        .filter(line -> line.contains("optional"))
                        .toList());
        assertEquals(List.of("a.yaml:1:1 info optional: asked for"), lines(lint(asked, new Optional())));
    }

    @Test
    void aRuleThatIsSwitchedOffFindsNothing() {
        LintConfiguration off = new LintConfiguration(Map.of("a-second", Severity.OFF), FailOn.ERROR);

        assertEquals(List.of(), lines(lint(off, new SamePlace())));
    }

    @Test
    void aRuleThatThrowsIsReportedOnceAndStopsNoOther() {
        LintResult result = lint(LintConfiguration.defaults(), new Broken(), new SamePlace());

        assertEquals(
                List.of(
                        ".:1:1 error internal-error: rule 'broken' broke down on the project with NoSuchMethodError;"
                                + " switch it off and report it to its author",
                        "a.yaml:1:1 error a-second: as well",
                        "b.yaml:1:1 warning broken: seen before the fault"),
                lines(result));
        assertEquals(1, result.failures().size());
        RuleFailure failure = result.failures().get(0);
        assertEquals("broken", failure.rule());
        assertEquals("the project", failure.element());
        assertInstanceOf(NoSuchMethodError.class, failure.cause());
    }

    @Test
    void aFactThatCannotBeFoundIsOneErrorHoweverManyRulesAskForIt() {
        LintResult result = lint(LintConfiguration.defaults(), new Asking(), new AskingToo(), new SamePlace());

        assertEquals(
                List.of(
                        ".:1:1 error internal-error: container-lint broke down on the project with"
                                + " IllegalStateException; report it to its authors, and leave the file out until then",
                        "a.yaml:1:1 error a-second: as well"),
                lines(result));
        assertEquals(1, result.failures().size());
    }

    @Test
    void whatCannotBeReadIsAnErrorAndTheRulesRun() {
        LoadFailure failure = new LoadFailure(B.start(), "b.yaml", new StackOverflowError());
        LintResult result = lint(List.of(failure), LintConfiguration.defaults(), new SamePlace());

        assertEquals(
                List.of(
                        "a.yaml:1:1 error a-second: as well",
                        "b.yaml:1:1 error internal-error: container-lint broke down on b.yaml with StackOverflowError;"
                                + " report it to its authors, and leave the file out until then"),
                lines(result));
        assertEquals(1, result.failures().size());
    }

    @Test
    void notesAreSortedAndSaidOnce() {
        LintResult result = lint(LintConfiguration.defaults(), new SamePlace());

        assertEquals(List.of(new Note("a", "1"), new Note("z", "2")), result.notes());
    }

    @Test
    void aResultCountsBySeverityAndKnowsWhatFailsTheBuild() {
        LintResult result = lint(LintConfiguration.defaults(), new Unordered(), new Doubled());

        assertEquals(3, result.count(Severity.WARNING));
        assertEquals(1, result.count(Severity.INFO));
        assertEquals(0, result.count(Severity.ERROR));
        assertFalse(result.reaches(FailOn.ERROR));
        assertTrue(result.reaches(FailOn.WARNING));
        assertTrue(result.reaches(FailOn.INFO));
        assertFalse(result.reaches(FailOn.NEVER));
    }

    @Test
    void aCureThatWouldWriteThroughALinkIsNotOffered() throws IOException {
        Files.writeString(directory.resolve("own"), "x");
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("own"));

        LintResult result = lint(LintConfiguration.defaults(), new Mending());

        assertEquals(List.of("link:1:1 info mending: mend it", "own:1:1 info mending: mend it"), lines(result));
        assertEquals(
                List.of(false, true),
                result.findings().stream()
                        .map(finding -> finding.fix().isPresent())
                        .toList());
        assertEquals(1, result.fixable());
    }
}
