package io.github.containerlint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Linter;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import io.github.containerlint.report.ConsoleReport;
import io.github.containerlint.report.HelpPage;
import io.github.containerlint.report.Palette;
import io.github.containerlint.report.PathStyle;
import io.github.containerlint.report.Summary;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tests the text that a build prints about real projects, which people must be able to read. */
class ConsoleTest {
    private static final int MOST_LINES = 150;
    private static final RuleCatalog CATALOG = RuleCatalog.load(ConsoleTest.class.getClassLoader());

    /** Prints the text for the projects in the subdirectories of DIR: {@code src/dev/console DIR}. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Path project : projects(Path.of(arguments[0]))) {
            List<String> lines = lines(project);
            out.printf("%n##### %s: %d lines%n%n", project.getFileName(), lines.size());
            lines.forEach(out::println);
        }
    }

    @TestFactory
    Stream<DynamicTest> isShortOfRealProjects() throws IOException {
        List<Path> projects = projects(Shared.file("corpus"));
        assertFalse(projects.isEmpty());
        return projects.stream()
                .map(project -> dynamicTest(project.getFileName().toString(), () -> {
                    List<String> lines = lines(project);
                    assertTrue(lines.size() <= MOST_LINES, () -> lines.size() + " lines");
                }));
    }

    private static List<Path> projects(Path directory) throws IOException {
        try (Stream<Path> projects = Files.list(directory)) {
            return projects.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<String> lines(Path directory) {
        Project project = ProjectLoader.load(new SourceTree(directory), Selection.everything());
        LintResult result = new Linter(CATALOG, LintConfiguration.defaults()).lint(project);
        ConsoleReport console = new ConsoleReport(Palette.plain(), 80, 5, HelpPage.of(CATALOG), PathStyle.ROOT);
        List<String> texts = new ArrayList<>();
        console.entries(result).forEach(entry -> texts.add("[" + entry.severity() + "] " + entry.text()));
        console.notes(result).forEach(note -> texts.add("[INFO] " + note));
        console.table(result).ifPresent(table -> texts.add("[INFO] " + table + "\n"));
        texts.add("[ERROR] container-lint " + new Summary(result, project).text("mvn x:"::concat));
        return String.join("\n", texts).lines().toList();
    }
}
