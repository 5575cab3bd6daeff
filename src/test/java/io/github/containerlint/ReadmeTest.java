package io.github.containerlint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the documents describe what the code does. */
class ReadmeTest {
    private static final Path EXAMPLE = Path.of("src/it/a-bind-mount-over-the-virtualenv-fails-the-build");

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void theReadmeShowsWhatTheExampleGives() throws IOException {
        Project project = ProjectLoader.load(new SourceTree(EXAMPLE), Selection.everything());
        RuleCatalog catalog = RuleCatalog.load(getClass().getClassLoader());
        LintResult result = new Linter(catalog, LintConfiguration.defaults()).lint(project);
        String readme = read("README.md");

        assertEquals(3, result.findings().size());
        ConsoleReport console = new ConsoleReport(Palette.plain(), 80, 5, HelpPage.of(catalog), PathStyle.ROOT);
        console.entries(result).forEach(entry -> {
            String shown = "[" + entry.severity() + "] " + entry.text() + "\n";
            assertTrue(readme.contains(shown), shown);
        });
        assertEquals(Optional.empty(), console.table(result));
        String summary = new Summary(result, project).text("mvn container-lint:"::concat);
        assertTrue(readme.contains("[ERROR] container-lint " + summary + "\n"), summary);
    }

    @Test
    void theReadmeNamesTheVersionOfThePom() throws IOException {
        String version = found("<version>([^<]+)</version>", read("pom.xml")).get(0);
        List<String> named = found("(?:<version>|maven-plugin:|lint.version=)([0-9][\\w.-]*)", read("README.md"));

        assertFalse(named.isEmpty());
        named.forEach(one -> assertEquals(version, one));
    }

    @Test
    void theReadmeNamesTheExample() throws IOException {
        assertTrue(read("README.md").contains("mvn -f " + EXAMPLE.toString().replace('\\', '/') + " "));
    }

    @Test
    void theReadmeListsEveryGoalAndParameter() throws IOException {
        String readme = read("README.md");
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/github/containerlint/mojo"))) {
            String mojos = String.join("\n", sources.map(ReadmeTest::text).toList());
            List<String> properties = found("property = \"(container-lint\\.\\w+)\"", mojos);
            List<String> goals = found("@Mojo\\(\\s*name = \"(\\w+)\"", mojos);

            assertTrue(properties.size() >= 6, properties::toString);
            assertTrue(goals.size() >= 3, goals::toString);
            properties.forEach(property -> assertTrue(readme.contains("-D" + property), property));
            goals.forEach(goal -> assertTrue(readme.contains("| `" + goal + "` | "), goal));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    @Test
    void whatIsLinkedIsThere() throws IOException {
        for (Path document : List.of(
                Path.of("README.md"),
                Path.of("CONTRIBUTING.md"),
                Path.of("CHANGELOG.md"),
                Path.of("docs/adr/README.md"))) {
            List<String> links = found("\\]\\((?!https?:)([^)#]+)\\)", read(document.toString()));

            assertFalse(links.isEmpty(), document::toString);
            links.forEach(link ->
                    assertTrue(Files.exists(document.resolveSibling(link)), () -> document + " links to " + link));
        }
    }

    @Test
    void everyDecisionIsInTheIndex() throws IOException {
        String index = read("docs/adr/README.md");
        try (Stream<Path> records = Files.list(Path.of("docs/adr"))) {
            List<String> names = records.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .toList();

            assertFalse(names.isEmpty());
            names.forEach(name -> assertTrue(index.contains("](" + name + ")"), name));
        }
    }
}
