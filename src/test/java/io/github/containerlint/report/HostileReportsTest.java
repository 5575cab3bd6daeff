package io.github.containerlint.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.containerlint.JsonSchemas;
import io.github.containerlint.SampleReport;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Silence;
import io.github.containerlint.lint.Silenced;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** No format is changed by the text of users, and none shows a secret. */
class HostileReportsTest {
    private static final String NAME =
            "::error::x,y=1%0A<script>alert(1)</script>]]>&amp;|`@team` #1 \"' [a](http://b) {0}";
    private static final String TEXT =
            NAME + "\\\r\n::stop-commands::z\n```\n| a |\n\u202E\uD800\u001B[31m\u2028\uFFFE**";
    private static final Pattern CODE = Pattern.compile("(?<!`)(?<fence>`+)(?!`)(?<text>.+?)(?<!`)\\k<fence>(?!`)");

    /** The finding, its file, its fix and its silence all hold the hostile text. */
    private static LintResult hostile() {
        Path location = Path.of("").toAbsolutePath().resolve(NAME);
        SourceFile file = SourceFile.of(TEXT, location, TEXT);
        Finding finding = new Finding(
                "some-rule",
                Severity.ERROR,
                file.span(2, 7),
                TEXT,
                TEXT,
                TEXT,
                List.of(new RelatedSpan(file.span(0, 1), TEXT)),
                Optional.of(new Fix(TEXT, new TextEdit(file.span(0, 1), TEXT))),
                List.of());
        Silence silence = new Silence(Silence.Kind.COMMENT, TEXT, Optional.of(file.span(0, 1)));
        return new LintResult(
                List.of(finding), List.of(new Silenced(finding, silence)), List.of(new Note("", TEXT)), List.of());
    }

    private static String written(ReportFormat format) throws IOException {
        return Reports.text(format, hostile());
    }

    private static String whole(String text) {
        return text.replace('\uD800', '\uFFFD');
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void noCharacterControlsATerminal(ReportFormat format) throws IOException {
        String steering = written(format)
                .codePoints()
                .filter(codePoint -> codePoint != '\n' && !TerminalCharacter.isHarmless(codePoint))
                .mapToObj(Integer::toHexString)
                .reduce("", (all, one) -> all + one + " ");

        assertEquals("", steering);
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void aReportHasTheSameBytesAgain(ReportFormat format) throws IOException {
        assertArrayEquals(
                written(format).getBytes(StandardCharsets.UTF_8),
                written(format).getBytes(StandardCharsets.UTF_8));
        assertFalse(written(format).contains(Path.of("").toAbsolutePath().toString()), "an absolute path");
    }

    @Test
    void jsonKeepsTheText() throws IOException {
        String json = written(ReportFormat.JSON);
        JsonNode report = new ObjectMapper().readTree(json);
        JsonNode finding = report.get("findings").get(0);

        assertEquals(List.of(), JsonSchemas.OWN.faults(json));
        for (String field : List.of("file", "message", "subject", "aspect")) {
            assertEquals(whole(TEXT), finding.get(field).textValue(), field);
        }
        assertEquals(whole(TEXT), report.get("silenced").get(0).get("reason").textValue());
        assertEquals(whole(TEXT), report.get("notes").get(0).get("message").textValue());
    }

    @Test
    void sarifKeepsTheTextAndStaysValid() throws IOException {
        String sarif = written(ReportFormat.SARIF);
        JsonNode result = new ObjectMapper()
                .readTree(sarif)
                .get("runs")
                .get(0)
                .get("results")
                .get(0);

        assertEquals(List.of(), JsonSchemas.SARIF.faults(sarif));
        assertEquals(
                whole(TEXT).replace("](", "] (").replace("{0}", "{{0}}"),
                result.get("message").get("text").textValue());
        assertEquals(
                "%3A%3Aerror%3A%3Ax,y=1%250A%3Cscript%3Ealert(1)%3C/script%3E%5D%5D%3E&amp;%7C%60@team%60%20%231%20%22'%20%5Ba%5D(http%3A/b)%20%7B0%7D",
                result.get("locations")
                        .get(0)
                        .get("physicalLocation")
                        .get("artifactLocation")
                        .get("uri")
                        .textValue());
    }

    @Test
    void gitlabKeepsTheText() throws IOException {
        JsonNode issues = new ObjectMapper().readTree(written(ReportFormat.GITLAB));

        assertEquals(1, issues.size());
        assertEquals(whole(TEXT), issues.get(0).get("description").textValue());
    }

    @Test
    void checkstyleIsXmlWithOneError() throws IOException, SAXException, ParserConfigurationException {
        Element root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(ReportFormat.CHECKSTYLE).getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();

        assertEquals(1, root.getElementsByTagName("error").getLength());
        assertEquals(0, root.getElementsByTagName("script").getLength());
        Element error = (Element) root.getElementsByTagName("error").item(0);
        assertEquals(Shown.line(TEXT).replace('\uFFFE', '\uFFFD'), error.getAttribute("message"));
        assertEquals(NAME.replace("//", "/"), ((Element) error.getParentNode()).getAttribute("name"));
    }

    @Test
    void githubGetsOneCommand() throws IOException {
        List<String> lines = written(ReportFormat.GITHUB).lines().toList();

        assertEquals(1, lines.size());
        String[] parts = lines.get(0).split("::", 3);
        assertEquals("", parts[0]);
        assertEquals(Shown.line(TEXT), unescaped(parts[2]));
        assertEquals("error", parts[1].split(" ", 2)[0]);
        Map<String, String> properties = new TreeMap<>();
        for (String property : parts[1].split(" ", 2)[1].split(",")) {
            properties.put(property.split("=", 2)[0], unescaped(property.split("=", 2)[1]));
        }
        assertEquals(
                Map.of(
                        "file", NAME.replace("//", "/"),
                        "line", "1",
                        "endLine", "1",
                        "col", "3",
                        "endColumn", "8",
                        "title", "some-rule"),
                properties);
    }

    /** The text as the runner of GitHub reads it: the percent sign last. */
    private static String unescaped(String text) {
        return text.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%25", "%");
    }

    @Test
    void inMarkdownTheTextIsCode() throws IOException {
        String markdown = written(ReportFormat.MARKDOWN);
        List<String> code = new ArrayList<>();
        for (MatchResult found : CODE.matcher(markdown).results().toList()) {
            code.add(found.group(2).strip());
        }
        String rest = CODE.matcher(markdown).replaceAll("");

        assertTrue(code.contains(Shown.line(TEXT)), code::toString);
        for (String sign : List.of("<", "@", "`", "script", "::", "http:", "#1", "z")) {
            assertFalse(rest.contains(sign), () -> sign + " in " + rest);
        }
        assertEquals(3, rest.lines().filter(line -> line.startsWith("|")).count(), rest);
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void noSecretIsShown(ReportFormat format) throws IOException {
        SourceFile file =
                SourceFile.of("compose.yaml", "services:\n  db:\n    environment: {DB_PASSWORD: kanarie9x}\n");
        int at = file.text().indexOf("kanarie9x");
        Finding finding = new Finding(
                        "some-rule",
                        Severity.ERROR,
                        file.span(at, at + 9),
                        "'kanarie9x' is written here; write it elsewhere",
                        "services.db",
                        "kanarie9x",
                        List.of(new RelatedSpan(file.span(at, at + 9), "'kanarie9x' is used here")),
                        Optional.of(new Fix(
                                "write 'kanarie9x' elsewhere", new TextEdit(file.span(at, at + 9), "\"kanarie9x\""))),
                        List.of())
                .concealing(List.of(file.span(at, at + 9)));
        Silence silence = new Silence(Silence.Kind.EXCEPTION, "kanarie9x is known to all", Optional.of(file.span()));
        String text = Reports.text(
                format,
                SampleReport.of(new LintResult(
                        List.of(finding), List.of(new Silenced(finding, silence)), List.of(), List.of())));

        assertTrue(text.contains("******"), text);
        assertFalse(text.contains("kanarie"), text);
    }
}
