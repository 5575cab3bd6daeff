package io.github.containerlint.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.lint.Unrepaired.Obstacle;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixerTest {
    private final SourceFile file = SourceFile.of("f", "0123456789\n");

    @Test
    void changesWhatTheEditsCoverAndNothingElse() {
        FixOutcome outcome = Fixer.apply(List.of(fix(edit(2, 4, "ab")), fix(edit(8, 8, "+")), fix(edit(5, 6, ""))));

        assertEquals(List.of("01ab467+89\n"), texts(outcome));
        assertEquals(3, outcome.applied().size());
        assertEquals(List.of(), left(outcome));
    }

    @Test
    void refusesAFixThatOverlapsAnEarlierOne() {
        Finding first = fix(edit(2, 5, "x"));
        Finding overlapping = fix(edit(4, 6, "y"));
        Finding behind = fix(edit(5, 6, "z"));

        FixOutcome outcome = Fixer.apply(List.of(first, overlapping, behind));

        assertEquals(List.of("01xz6789\n"), texts(outcome));
        assertEquals(List.of(first, behind), outcome.applied());
        assertEquals(List.of(overlapping), left(outcome));
    }

    @Test
    void refusesTwoInsertionsAtOnePlace() {
        Finding first = fix(edit(3, 3, "a"));
        Finding second = fix(edit(3, 3, "b"));

        FixOutcome outcome = Fixer.apply(List.of(first, second));

        assertEquals(List.of("012a3456789\n"), texts(outcome));
        assertEquals(List.of(second), left(outcome));
    }

    @Test
    void refusesAnInsertionIntoWhatIsReplaced() {
        Finding insertion = fix(edit(4, 4, "b"));

        FixOutcome outcome = Fixer.apply(List.of(fix(edit(3, 6, "a")), insertion));

        assertEquals(List.of("012a6789\n"), texts(outcome));
        assertEquals(List.of(insertion), left(outcome));
    }

    @Test
    void makesAnEditOnceThatTwoFixesShare() {
        FixOutcome outcome = Fixer.apply(List.of(fix(edit(3, 3, "a")), fix(edit(3, 3, "a"), edit(0, 1, ""))));

        assertEquals(List.of("12a3456789\n"), texts(outcome));
        assertEquals(2, outcome.applied().size());
    }

    @Test
    void appliesAFixAsAWholeOrNotAtAll() {
        Finding second = fix(edit(0, 1, ""), edit(3, 3, "b"));

        FixOutcome outcome = Fixer.apply(List.of(fix(edit(3, 3, "a")), second));

        assertEquals(List.of("012a3456789\n"), texts(outcome));
        assertEquals(List.of(second), left(outcome));
    }

    @Test
    void namesTheFindingsWithoutFix() {
        Finding without = finding(Optional.empty());

        FixOutcome outcome = Fixer.apply(List.of(without));

        assertEquals(
                new FixOutcome(List.of(), List.of(), List.of(new Unrepaired(without, Obstacle.NO_FIX, file))), outcome);
    }

    @Test
    void saysWhatKeepsEachFixFromBeingApplied() {
        Finding first = fix(edit(2, 5, "x"));
        Finding overlapping = fix(edit(4, 6, "y"));
        Finding without = finding(Optional.empty());

        FixOutcome outcome = Fixer.apply(List.of(without, first, overlapping));

        assertEquals(
                List.of(
                        new Unrepaired(without, Obstacle.NO_FIX, file),
                        new Unrepaired(overlapping, Obstacle.OVERLAP, file)),
                outcome.unrepaired());
    }

    @Test
    void aFileThatIsALinkIsNamedAsSuch(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("real"), "x\n");
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("real"));
        SourceTree tree = new SourceTree(directory);
        SourceFile link = tree.read(directory.resolve("link")).orElseThrow();
        Finding onLink =
                new Finding("a-rule", Severity.ERROR, link.start(), "it is wrong", "", List.of(), Optional.empty());

        FixOutcome outcome = Fixer.apply(List.of(onLink), tree);

        assertEquals(List.of(new Unrepaired(onLink, Obstacle.UNWRITABLE, link)), outcome.unrepaired());
    }

    @Test
    void insertedLinesEndAsTheFilesOwnLinesDo() {
        SourceFile windows = SourceFile.of("f", "a\r\nb\r\n");

        FixOutcome outcome = Fixer.apply(List.of(fix(TextEdit.lineBelow(windows.span(0, 1), "x"))));

        assertEquals(List.of("a\r\nx\r\nb\r\n"), texts(outcome));
    }

    @Test
    void keepsTheByteOrderMark(@TempDir Path directory) throws IOException {
        Path path = directory.resolve("f");
        Files.write(path, "\uFEFFä\n".getBytes(UTF_8));
        SourceFile read = new SourceTree(directory).read(path).orElseThrow();

        FixOutcome outcome = Fixer.apply(List.of(fix(TextEdit.lastLine(read, "x"))));

        assertArrayEquals("\uFEFFä\nx\n".getBytes(UTF_8), outcome.files().get(0).bytes());
    }

    @Test
    void doesNotTouchAFileThatCouldNotBeReadInFull(@TempDir Path directory) throws IOException {
        Path path = directory.resolve("f");
        Files.write(path, new byte[] {'a', (byte) 0xE4, '\n'});
        SourceFile read = new SourceTree(directory).read(path).orElseThrow();

        FixOutcome outcome = Fixer.apply(List.of(fix(TextEdit.lastLine(read, "x"))));

        assertEquals(List.of(), outcome.files());
        assertEquals(Obstacle.UNREADABLE, outcome.unrepaired().get(0).obstacle());
        assertEquals(read, outcome.unrepaired().get(0).file());
    }

    @Test
    void changesSeveralFilesInTheOrderOfTheirPaths() {
        Finding late = fix(TextEdit.lastLine(SourceFile.of("z/new", ""), "z"));
        Finding early = fix(TextEdit.lastLine(SourceFile.of("a", "a\n"), "b"));

        FixOutcome outcome = Fixer.apply(List.of(late, early));

        assertEquals(List.of("a\nb\n", "z\n"), texts(outcome));
    }

    @Test
    void showsTheChangeAsAUnifiedDiff() {
        SourceFile lines = SourceFile.of("dir/f", "1\n2\n3\n4\n5\n6\n7\n8\n");

        FixOutcome outcome = Fixer.apply(List.of(fix(new TextEdit(lines.span(8, 9), "five"))));

        assertEquals("""
                --- a/dir/f
                +++ b/dir/f
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                """, outcome.files().get(0).diff());
    }

    @Test
    void theDiffShowsAMissingLineFeedAtTheEnd() {
        FixOutcome outcome = Fixer.apply(List.of(fix(TextEdit.lastLine(SourceFile.of("f", "a"), "b"))));

        assertEquals("""
                --- a/f
                +++ b/f
                @@ -1,1 +1,2 @@
                -a
                \\ No newline at end of file
                +a
                +b
                """, outcome.files().get(0).diff());
    }

    private TextEdit edit(int start, int end, String replacement) {
        return new TextEdit(file.span(start, end), replacement);
    }

    private Finding fix(TextEdit... edits) {
        return finding(Optional.of(new Fix("mend it", List.of(edits))));
    }

    private Finding finding(Optional<Fix> fix) {
        return new Finding("a-rule", Severity.ERROR, file.start(), "it is wrong", "", List.of(), fix);
    }

    private static List<Finding> left(FixOutcome outcome) {
        return outcome.unrepaired().stream().map(Unrepaired::finding).toList();
    }

    private static List<String> texts(FixOutcome outcome) {
        return outcome.files().stream().map(FixedFile::text).toList();
    }

    @Test
    void theDifferenceHidesSecretsAndTheTextKeepsThem() {
        SourceFile compose = SourceFile.of("c.yaml", "version: 2\nPASSWORD: hunter2\nport: 80\n");
        Finding finding =
                cure(compose, new TextEdit(compose.span(35, 37), "\"80\"")).concealing(List.of(compose.span(21, 28)));

        FixedFile fixed = Fixer.apply(List.of(finding)).files().get(0);

        assertEquals("version: 2\nPASSWORD: hunter2\nport: \"80\"\n", fixed.text());
        assertEquals("""
                --- a/c.yaml
                +++ b/c.yaml
                @@ -1,3 +1,3 @@
                 version: 2
                 PASSWORD: ******
                -port: 80
                +port: "80"
                """, fixed.diff());
    }

    @Test
    void whatIsWrittenInPlaceOfASecretIsHiddenAsWell() {
        SourceFile compose = SourceFile.of("c.yaml", "A: 1\nPASSWORD: hunter2\nB: 2\n");
        Span secret = compose.span(15, 22);

        assertEquals(
                "A: 1\nPASSWORD: ******\nB: 2\n", shownAfter(cure(compose, new TextEdit(secret, "'hunter2'")), secret));
        assertEquals(
                "A: 1\nPASSWORD: ******\nB: 2\n",
                shownAfter(cure(compose, new TextEdit(compose.span(18, 18), "_")), secret));
        assertEquals(
                "A: 1\nPASSWORD: '******\nB: 2\n",
                shownAfter(cure(compose, new TextEdit(secret.atStart(), "'")), secret));
        assertEquals(
                "A: 1\nPASSWORD: ******'\nB: 2\n",
                shownAfter(cure(compose, new TextEdit(secret.atEnd(), "'")), secret));
        assertEquals("A: 1\nB: 2\n", shownAfter(cure(compose, TextEdit.withoutLines(secret)), secret));
    }

    private static String shownAfter(Finding finding, Span secret) {
        return Fixer.apply(List.of(finding.concealing(List.of(secret))))
                .files()
                .get(0)
                .shownAfter();
    }

    private static Finding cure(SourceFile file, TextEdit edit) {
        return new Finding(
                "a-rule",
                Severity.ERROR,
                file.start(),
                "it is wrong",
                "",
                List.of(),
                Optional.of(new Fix("repair it", edit)));
    }
}
