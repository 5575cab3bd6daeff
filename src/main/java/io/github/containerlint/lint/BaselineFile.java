package io.github.containerlint.lint;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.yaml.YamlEntry;
import io.github.containerlint.yaml.YamlFile;
import io.github.containerlint.yaml.YamlMapping;
import io.github.containerlint.yaml.YamlNode;
import io.github.containerlint.yaml.YamlReader;
import io.github.containerlint.yaml.YamlScalar;
import io.github.containerlint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file of a baseline: YAML with one line for each known finding, sorted. */
public final class BaselineFile {
    /** The name of the file, in the project's top directory. */
    public static final String NAME = ".container-lint-baseline.yaml";

    private static final String VERSION = "version";
    private static final String FINDINGS = "findings";
    private static final String IDENTITY = "id";
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{16}");

    private final List<String> problems = new ArrayList<>();
    private final List<BaselineEntry> entries = new ArrayList<>();

    private BaselineFile() {}

    /** What was read, and a line for each fault, with file, line and column. */
    public record Read(Baseline baseline, List<String> problems) {}

    /** Reads the file; never throws on its content. */
    public static Read read(SourceFile file) {
        BaselineFile reader = new BaselineFile();
        YamlFile yaml = YamlReader.read(file);
        for (Problem problem : yaml.problems()) {
            reader.problem(problem.span(), problem.message());
        }
        if (reader.problems.isEmpty()) {
            reader.read(yaml.documents().isEmpty() ? null : yaml.documents().get(0), file.start());
        }
        return new Read(new Baseline(reader.entries), List.copyOf(reader.problems));
    }

    private void read(YamlNode root, Span start) {
        Optional<YamlNode> version = root instanceof YamlMapping map ? map.get(VERSION) : Optional.empty();
        Optional<YamlNode> findings = root instanceof YamlMapping map ? map.get(FINDINGS) : Optional.empty();
        if (version.isEmpty() || findings.isEmpty()) {
            problem(start, "this is no baseline; write it anew with 'mvn container-lint:baseline'");
        } else if (!text(version.get()).equals("1")) {
            problem(
                    version.get().span(),
                    "version '%s' of a baseline is not known; use a newer container-lint"
                            .formatted(text(version.get())));
        } else if (findings.get() instanceof YamlSequence list) {
            list.items().forEach(this::entry);
        }
    }

    private void entry(YamlNode item) {
        String identity = item instanceof YamlMapping map ? value(map, IDENTITY) : "";
        if (DIGITS.matcher(identity).matches()) {
            YamlMapping map = (YamlMapping) item;
            entries.add(new BaselineEntry(identity, value(map, "rule"), value(map, "file"), value(map, "element")));
        } else {
            problem(item.span(), "an entry has an 'id' of 16 hexadecimal digits; remove this one");
        }
    }

    private static String value(YamlMapping map, String key) {
        return map.entry(key).map(YamlEntry::value).map(BaselineFile::text).orElse("");
    }

    private static String text(YamlNode node) {
        return node.resolved() instanceof YamlScalar scalar ? scalar.value() : "";
    }

    private void problem(Span where, String message) {
        problems.add(where + ": " + message);
    }

    /** The text of the file. */
    public static String text(Baseline baseline) {
        StringBuilder text = new StringBuilder("""
                # Findings that are known. 'mvn validate' fails on others only. 'mvn container-lint:baseline' writes this file
                # anew; with -Dcontainer-lint.prune it only removes what no longer occurs.
                version: 1
                findings:%s
                """.formatted(baseline.entries().isEmpty() ? " []" : ""));
        for (BaselineEntry entry : baseline.entries()) {
            text.append("  - {id: \"")
                    .append(entry.identity())
                    .append("\", rule: ")
                    .append(entry.rule());
            text.append(", file: ").append(quoted(entry.file()));
            if (!entry.element().isEmpty()) {
                text.append(", element: ").append(quoted(entry.element()));
            }
            text.append("}\n");
        }
        return text.toString();
    }

    /** The text in double quotes, on one line and without control characters. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (isPlain(point)) {
                quoted.appendCodePoint(point);
            } else {
                String digits = Integer.toHexString(point);
                quoted.append("\\U").append("0".repeat(8 - digits.length())).append(digits);
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
    }
}
