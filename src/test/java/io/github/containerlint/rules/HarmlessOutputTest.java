package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.Printed;
import io.github.containerlint.lint.FixedFile;
import io.github.containerlint.lint.Fixer;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.RuleFailure;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import io.github.containerlint.report.FixPreview;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is printed controls the terminal or shows a secret, in whichever place of a file it stands. */
class HarmlessOutputTest {
    private static final String CANARY = "kanarie";
    private static final Pattern COMPOSE = Pattern.compile(".*(?:compose|stack)[^/]*\\.ya?ml");
    private static final Pattern DOCKERFILE = Pattern.compile("(?:.*/)?(?:[^/]*Dockerfile[^/]*|Containerfile)");

    /** Matches a scalar of a Compose file at the end of a line, or between brackets. */
    private static final Pattern SCALAR = Pattern.compile(
            "(?m)(?<=: |- |\\[|, )(?<value>\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s\"'\\[\\]{}|>&*!#,][^\\n\\[\\]{}#,]*?)(?=[ ]*(?:$|[],}]| #))");

    private static final Pattern WORD = Pattern.compile("(?m)(?<=[ =:/])(?<value>[A-Za-z0-9./-]+)(?=$|[ :/\"'])");

    @TempDir
    private Path directory;

    /**
     * A text that is put into each place, and the lines that give its variables their values.
     *
     * @param compose how the text is written in a double-quoted string
     */
    private record Poison(String name, String compose, String dockerfile, String env, String arguments) {}

    private static final List<Poison> POISONS = List.of(
            new Poison("escape", "\\e]0;x\\a\\x9b\\u202e\\ud800\\n", "\u001B]0;x\u0007\u009B\u202E", "", ""),
            new Poison(
                    "variable",
                    "${DB_PASSWORD}",
                    "${DB_PASSWORD}",
                    "DB_PASSWORD=kanarie9x\n",
                    "ARG DB_PASSWORD=kanarie9x\n"),
            new Poison(
                    "word",
                    "${DB_PASSWORD}",
                    "${DB_PASSWORD}",
                    "DB_PASSWORD=c4naryword\n",
                    "ARG DB_PASSWORD=c4naryword\n"),
            new Poison(
                    "detour",
                    "${COLOUR}",
                    "${COLOUR}",
                    "DB_PASSWORD=kanarie9x\nCOLOUR=${DB_PASSWORD}\n",
                    "ARG DB_PASSWORD=kanarie9x\nARG COLOUR=$DB_PASSWORD\n"),
            new Poison("address", " https://me:kanarie9x@example.org", "https://me:kanarie9x@example.org", "", ""),
            new Poison("option", " --password kanarie9x", " --password kanarie9x", "", ""));

    /** One of so many places is tried; the number is prime, so that each poison comes to places of all kinds. */
    private static final int STEP = Integer.getInteger("poison.step", 211);

    private record Case(RuleFixture fixture, String path, String text, Poison poison) {
        @Override
        public String toString() {
            return fixture + " " + path + " [" + poison.name() + "]";
        }
    }

    @Test
    void inPlacesOfTheFixtures() throws IOException {
        List<Case> cases = cases();
        assertTrue(cases.size() >= 100, () -> "only " + cases.size());

        List<String> faults = new ArrayList<>();
        for (int at = 0; at < cases.size(); at += STEP) {
            faults.addAll(faults(cases.get(at)));
        }
        assertEquals("", String.join("\n", faults));
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String rule : RuleFixture.rules()) {
            for (RuleFixture fixture : RuleFixture.of(rule)) {
                for (ProjectFile file : fixture.isBad() ? fixture.files() : List.<ProjectFile>of()) {
                    cases.addAll(cases(fixture, file));
                }
            }
        }
        return cases;
    }

    private static List<Case> cases(RuleFixture fixture, ProjectFile file) throws IOException {
        String path = file.path().toString().replace('\\', '/');
        boolean compose = COMPOSE.matcher(path).matches();
        if (!compose && !DOCKERFILE.matcher(path).matches()) {
            return List.of();
        }
        String text = Files.readString(file.stored());
        return (compose ? SCALAR : WORD)
                .matcher(text)
                .results()
                .flatMap(place -> POISONS.stream()
                        .map(poison -> new Case(
                                fixture,
                                path,
                                compose ? inCompose(text, place, poison) : inDockerfile(text, place, poison),
                                poison)))
                .toList();
    }

    private static String inCompose(String text, MatchResult place, Poison poison) {
        return text.substring(0, place.start()) + scalar(place.group(), poison) + text.substring(place.end());
    }

    private static String scalar(String written, Poison poison) {
        String inner = written.startsWith("\"") || written.startsWith("'")
                ? written.substring(1, written.length() - 1)
                : written;
        return "\"" + inner.replace("\\", "\\\\").replace("\"", "\\\"") + poison.compose() + "\"";
    }

    private static String inDockerfile(String text, MatchResult place, Poison poison) {
        String poisoned = text.substring(0, place.end()) + poison.dockerfile() + text.substring(place.end());
        String stages = Pattern.compile("(?m)^FROM .*$")
                .matcher(poisoned)
                .replaceAll(from -> Matcher.quoteReplacement(
                        from.group() + "\n" + poison.arguments().stripTrailing()));
        return poison.arguments() + stages;
    }

    private List<String> faults(Case one) throws IOException {
        Path project = Files.createTempDirectory(directory, "project");
        one.fixture().layOutIn(project);
        Files.writeString(project.resolve(one.path()), one.text());
        Path env = project.resolve(".env");
        Files.writeString(
                env,
                (Files.exists(env) ? Files.readString(env) + "\n" : "")
                        + one.poison().env());
        Printed printed = Printed.of(
                ProjectLoader.load(new SourceTree(project), one.fixture().selection(project)),
                Files.createTempDirectory(directory, "reports"));
        return Stream.concat(
                        printed.all().lines().filter(HarmlessOutputTest::isHarmful),
                        printed.result().failures().stream().map(RuleFailure::message))
                .limit(4)
                .map(fault -> one + ": " + fault)
                .toList();
    }

    private static boolean isHarmful(String line) {
        return line.contains(CANARY) || line.codePoints().anyMatch(HarmlessOutputTest::steers);
    }

    private static boolean steers(int codePoint) {
        return codePoint != '\t'
                && (Character.isISOControl(codePoint)
                        || codePoint == 0x202E
                        || Character.getType(codePoint) == Character.SURROGATE);
    }

    @Test
    void inEachLineThatIsPrinted() throws IOException {
        String escape = "\u001B]0;title\u0007\u009B2J\u202E";
        Path project = Files.createDirectories(directory.resolve("project"));
        Files.writeString(project.resolve("compose.yaml"), """
                name: shop
                services:
                  "web\\e[31m":
                    build: .
                    command: ["serve\\e[2J", "--title", "a\\x9bb\\ud800c\\nd"]
                    environment: {TITLE: "\\e]0;x\\a"}
                    networks: {"net\\e[1m": {}}
                    volumes: ["./src:/app\\e[0m"]
                    extends: {file: "../../\\e[7m.yaml", service: base}
                    ports: ["5432:5432"]
                networks: {"net\\e[1m": {}}
                """);
        Files.writeString(
                project.resolve("Dockerfile"),
                "FROM alpine:3.20 AS base\n# " + escape + "\nWORKDIR app\nLABEL title=\"" + escape
                        + "\"\nCMD serve --now\n");

        Printed printed = Printed.of(
                ProjectLoader.load(new SourceTree(project), Selection.everything()),
                Files.createDirectories(directory.resolve("reports")));

        assertTrue(printed.text().contains("--- a/Dockerfile"), printed::text);
        assertTrue(printed.text().contains(" # ?]0;title??2J?\n"), printed::text);
        assertTrue(printed.text().contains("  command       serve?[2J --title a?b?c d\n"), printed::text);
        assertTrue(printed.json().contains("\"serve\\u001B[2J\""), printed::json);
        assertTrue(printed.json().contains("\"a\\u009bb\uFFFDc\\nd\""), printed::json);
        assertEquals(
                List.of(),
                printed.all().lines().filter(HarmlessOutputTest::isHarmful).toList());
    }

    @Test
    void aFixWritesWhatItDoesNotShow() throws IOException {
        Path project = Files.createDirectories(directory.resolve("project"));
        Files.writeString(
                project.resolve("Dockerfile"),
                "FROM alpine:3.20\nENV API_KEY=kanarie9x\nWORKDIR app\nCMD serve \u001B[0m --password kanarie8y\n");

        LintResult result = Printed.of(
                        ProjectLoader.load(new SourceTree(project), Selection.everything()),
                        Files.createDirectories(directory.resolve("reports")))
                .result();
        FixedFile fixed = Fixer.apply(result.findings()).files().get(0);

        String shown = FixPreview.of(fixed);
        assertTrue(shown.contains(" ENV API_KEY=******\n"), shown);
        assertTrue(!isHarmful(shown.replace("\n", "")), shown);
        assertTrue(fixed.text().contains("ENV API_KEY=kanarie9x\n"), fixed::text);
        assertTrue(fixed.text().contains("kanarie8y"), fixed::text);
        assertTrue(fixed.text().contains("\u001B[0m") || fixed.text().contains("\\u001b[0m"), fixed::text);
    }
}
