package io.github.containerlint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Linter;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.Position;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs all rules on the examples of the two documents, each saved as a project.
 *
 * <p>{@code expected} holds a line for each finding: place, severity and rule. A fault that the example was not made
 * to show, and that the documents name elsewhere, stands behind {@code besides}.
 */
class GoldenSetTest {
    private static final Path PROJECTS = Path.of("src/test/resources/golden");
    private static final String EXPECTED = "expected";
    private static final String BESIDES = "besides ";
    private static final Pattern EXAMPLE = Pattern.compile(
            "^ *```(?:yaml|docker|dockerfile|dockerignore|ini)\\n(.*?)^ *```", Pattern.DOTALL | Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> goodExamplesHaveNoError() {
        return projects("good-")
                .map(project -> dynamicTest(project.getFileName().toString(), () -> {
                    List<String> illustrated = compare(project);

                    assertEquals(
                            List.of(),
                            illustrated.stream()
                                    .filter(line -> line.contains(" error "))
                                    .toList());
                }));
    }

    @TestFactory
    Stream<DynamicTest> badExamplesGiveTheRuleThatTheyIllustrate() {
        return projects("bad-")
                .map(project -> dynamicTest(project.getFileName().toString(), () -> {
                    List<String> illustrated = compare(project);

                    assertEquals(
                            1,
                            illustrated.stream()
                                    .map(line -> line.substring(line.lastIndexOf(' ')))
                                    .distinct()
                                    .count());
                }));
    }

    /** @return the findings that the example was made to show */
    private static List<String> compare(Path project) {
        List<String> expected = lines(read(project.resolve(EXPECTED)));
        List<String> plain =
                expected.stream().map(line -> line.replaceFirst(BESIDES, "")).toList();

        assertEquals(String.join("\n", plain), String.join("\n", findings(project)));
        return expected.stream().filter(line -> !line.startsWith(BESIDES)).toList();
    }

    private static Stream<Path> projects(String kind) {
        List<Path> found = children().stream()
                .filter(project -> project.getFileName().toString().startsWith(kind))
                .toList();
        assertFalse(found.isEmpty());
        return found.stream();
    }

    private static List<Path> children() {
        try (Stream<Path> projects = Files.list(PROJECTS)) {
            return projects.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyProjectIsGoodOrBad() {
        assertEquals(
                projects("").count(),
                projects("good-").count() + projects("bad-").count());
    }

    /** Compares line by line, without indentation and comments: the documents also show parts of files. */
    @Test
    void noExampleOfTheDocumentsIsLeftOut() throws IOException {
        List<List<String>> files = projects("").flatMap(GoldenSetTest::files).toList();
        int compared = 0;
        for (String document : List.of("seeds/volumes-and-virtualenvs.md", "seeds/containers.md")) {
            List<List<String>> examples = EXAMPLE.matcher(Files.readString(Shared.file(document)))
                    .results()
                    .map(example -> lines(example.group(1)))
                    .filter(lines -> !lines.isEmpty())
                    .toList();
            compared += examples.size();
            for (List<String> example : examples) {
                assertTrue(
                        files.stream().anyMatch(file -> holds(file, example)),
                        () -> document + " has an example that is in no project: " + example);
            }
        }
        assertTrue(compared > 20, "only " + compared + " examples were found in the documents");
    }

    /** Returns true when the lines stand in the file in this order; other lines may stand between them. */
    private static boolean holds(List<String> file, List<String> example) {
        List<String> left = new ArrayList<>(example);
        file.forEach(line -> {
            if (!left.isEmpty() && left.get(0).equals(line)) {
                left.remove(0);
            }
        });
        return left.isEmpty();
    }

    private static Stream<List<String>> files(Path project) {
        try (Stream<Path> files = Files.walk(project)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(GoldenSetTest::read)
                    .map(GoldenSetTest::lines)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("(^|\\s+)#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> findings(Path project) {
        RuleCatalog catalog = RuleCatalog.load(GoldenSetTest.class.getClassLoader());
        LintResult result = new Linter(catalog, LintConfiguration.defaults())
                .lint(ProjectLoader.load(new SourceTree(project), Selection.everything()));
        assertEquals(List.of(), result.failures());
        return result.findings().stream().map(GoldenSetTest::line).toList();
    }

    private static String line(Finding finding) {
        Position end = finding.span().endPosition();
        return "%s to %d:%d %s %s"
                .formatted(
                        finding.span(),
                        end.line(),
                        end.column(),
                        finding.severity().label(),
                        finding.rule());
    }
}
