package io.github.containerlint.site;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.SampleReport;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.report.ReportFormat;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.Yaml;

/** Tests what readers of the hand-written pages copy. */
class SnippetsTest {
    private static final Path DOCS = Path.of("docs");
    private static final LintResult NOTHING = new LintResult(List.of(), List.of(), List.of(), List.of());
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```(yaml|xml)\n(.*?)^```$");

    /** A block of a page in a language that can be read. */
    record Snippet(String page, String language, String text) {
        @Override
        public String toString() {
            return page + ": " + text.lines().findFirst().orElse("");
        }
    }

    static Stream<Snippet> snippets() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        List<Path> pages;
        try (Stream<Path> files = Files.list(DOCS)) {
            pages = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        for (Path page : pages) {
            Matcher matcher = SNIPPET.matcher(Files.readString(page));
            while (matcher.find()) {
                snippets.add(new Snippet(page.getFileName().toString(), matcher.group(1), matcher.group(2)));
            }
        }
        assertTrue(snippets.size() > 10, () -> "only " + snippets);
        return snippets.stream();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void isWellFormed(Snippet snippet) {
        assertDoesNotThrow(() -> {
            if (snippet.language().equals("yaml")) {
                new Yaml().load(snippet.text());
            } else {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(snippet.text())));
            }
        });
    }

    /** A row without a path is that of a format that is printed. */
    @Test
    void eachReportIsOnThePageForBuildServersWithTheFileThatIsWritten(@TempDir Path directory) throws IOException {
        String page = Files.readString(DOCS.resolve("ci.md"));
        for (ReportFormat format : ReportFormat.values()) {
            Matcher row = Pattern.compile("(?m)^\\| `" + format.label() + "` \\| (?:`([^`]+)`|none.*) \\|$")
                    .matcher(page);
            assertTrue(row.find(), () -> "docs/ci.md has no row for " + format.label());
            if (row.group(1) != null) {
                format.writeInto(directory.resolve("target/container-lint"), SampleReport.of(NOTHING));
                assertTrue(Files.exists(directory.resolve(row.group(1))), () -> row.group() + " is not written");
            }
        }
    }
}
