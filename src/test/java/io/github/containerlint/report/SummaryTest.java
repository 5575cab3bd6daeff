package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
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

class SummaryTest {
    private static final Span HERE = SourceFile.of("Dockerfile", "FROM x\n").start();

    @TempDir
    private Path directory;

    private Project project(String... dockerfiles) throws IOException {
        for (String name : dockerfiles) {
            Files.writeString(directory.resolve(name), "FROM x:1\n");
        }
        return ProjectLoader.load(new SourceTree(directory), Selection.everything());
    }

    private static Finding finding(String rule, Severity severity, boolean fixable) {
        Optional<Fix> fix = fixable ? Optional.of(new Fix("cure", new TextEdit(HERE, "y"))) : Optional.empty();
        return new Finding(rule, severity, HERE, "bad", "", List.of(), fix);
    }

    private String text(Project project, Finding... findings) {
        LintResult result = new LintResult(List.of(findings), List.of(), List.of());
        return new Summary(result, project).text("mvn x:"::concat);
    }

    @Test
    void aCleanProjectIsOneLine() throws IOException {
        assertEquals("found nothing in 1 Dockerfile", text(project("Dockerfile")));
    }

    @Test
    void whatWasReadInPartIsCounted() throws IOException {
        project("Dockerfile", "b.Dockerfile");
        Files.write(
                directory.resolve("b.Dockerfile"),
                new byte[] {'F', 'R', 'O', 'M', ' ', 'x', ':', '1', ' ', (byte) 0xFF});

        assertEquals(
                "found nothing in 2 Dockerfiles; 1 file could not be read to the end", text(project("Dockerfile")));
    }

    @Test
    void theRuleOfTheWorstFindingIsTheOneToReadAbout() throws IOException {
        assertEquals(
                """
                found 1 error, 2 warnings and 1 info in 2 Dockerfiles
                    to see what would repair 2 of them:
                        mvn x:fix
                    to read why this matters:
                        mvn x:explain -Dcontainer-lint.rule=worst""",
                text(
                        project("Dockerfile", "Dockerfile.dev"),
                        finding("light", Severity.INFO, true),
                        finding("middle", Severity.WARNING, false),
                        finding("worst", Severity.ERROR, true),
                        finding("middle", Severity.WARNING, false)));
    }

    @Test
    void whereAllCanBeRepairedAllIsSaid() throws IOException {
        assertEquals("""
                found 1 warning in 1 Dockerfile
                    to see what would repair it:
                        mvn x:fix
                    to read why this matters:
                        mvn x:explain -Dcontainer-lint.rule=middle""", text(project("Dockerfile"), finding("middle", Severity.WARNING, true)));
    }
}
