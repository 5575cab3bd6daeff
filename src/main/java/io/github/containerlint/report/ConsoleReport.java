package io.github.containerlint.report;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.LintResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole run as text for a console: one finding of a kind in full, and the similar ones by their places.
 *
 * <p>The first finding of a rule in each file is shown and the others are listed below it; at most {@code maxFrames}
 * are shown. Where the output would be too long, rules of lower severity are shown without source, and the lowest are
 * only counted. The reports in files contain all findings.
 *
 * @param palette the colours
 * @param width the columns that a line may take
 * @param maxFrames the number of findings of a rule that are shown with their source
 * @param help the pages of rules; a finding that is shown with its source names the page of its rule
 * @param paths how the paths of findings and related places are written
 */
public record ConsoleReport(Palette palette, int width, int maxFrames, HelpPage help, PathStyle paths) {
    /** The {@code maxFrames} for which {@code ROOM} is enough. */
    private static final int FRAMES = 5;

    /** The number of lines for findings, notes and the table; more frames get more lines. */
    private static final int ROOM = 125;

    /** The number of findings from which on a table sums them up. */
    private static final int MANY = 10;

    public ConsoleReport {
        maxFrames = Math.max(0, maxFrames);
    }

    /**
     * A part of the output.
     *
     * @param severity the level to log it at
     * @param text one or more lines; it ends with a line break where an empty line must follow
     */
    public record Entry(Severity severity, String text) {}

    /** The findings, in the order of their files. */
    public List<Entry> entries(LintResult result) {
        List<RuleFindings> rules = RuleFindings.of(result);
        int taken = lines(notes(result)) + lines(table(result).stream().toList());
        Map<RuleFindings, List<RuleFindings.Part>> shown = shown(rules, room() - taken);
        List<Entry> entries = new ArrayList<>(inOrder(shown, result));
        List<String> unseen = rules.stream()
                .filter(rule -> !shown.containsKey(rule))
                .map(RuleFindings::rule)
                .distinct()
                .toList();
        if (!unseen.isEmpty()) {
            entries.add(new Entry(
                    Severity.INFO,
                    Wrapping.wrap(
                            "only counted below: " + String.join(", ", unseen),
                            lead(Severity.INFO),
                            TextReport.HANGING,
                            width)));
        }
        return entries;
    }

    /** One line for each finding, in the order of their files. */
    List<Entry> lines(LintResult result) {
        TextReport report = text();
        return result.findings().stream()
                .map(finding -> new Entry(finding.severity(), report.line(finding)))
                .toList();
    }

    private TextReport text() {
        return new TextReport(palette, width, help, paths);
    }

    private int room() {
        return ROOM * Math.max(FRAMES, maxFrames) / FRAMES;
    }

    /**
     * The parts of each rule to show. First each rule gets its message, the highest severity first, then a frame, then
     * further frames, as long as there are lines left.
     */
    private Map<RuleFindings, List<RuleFindings.Part>> shown(List<RuleFindings> rules, int room) {
        Map<RuleFindings, List<RuleFindings.Part>> shown = new IdentityHashMap<>();
        int left = room;
        for (int frames = 0; frames <= maxFrames; frames++) {
            for (RuleFindings rule : rules) {
                if (frames > rule.alike().size()) {
                    continue;
                }
                List<RuleFindings.Part> before = shown.getOrDefault(rule, List.of());
                List<RuleFindings.Part> after = parts(rule, frames);
                int more = lines(texts(after)) - lines(texts(before));
                if (more <= left) {
                    shown.put(rule, after);
                    left -= more;
                }
            }
        }
        return shown;
    }

    private List<RuleFindings.Part> parts(RuleFindings rule, int frames) {
        TextReport report = text();
        int taken = lead(rule.severity());
        return frames == 0 ? rule.inBrief(report, taken) : rule.inFull(report, taken, frames);
    }

    /** The columns that Maven fills, as with {@code [ERROR] }. */
    private static int lead(Severity severity) {
        return severity.label().length() + 3;
    }

    private static List<String> texts(List<RuleFindings.Part> parts) {
        return parts.stream().map(RuleFindings.Part::text).toList();
    }

    private static int lines(List<String> texts) {
        return texts.stream()
                .mapToInt(text -> 1
                        + (int) text.chars()
                                .filter(character -> character == '\n')
                                .count())
                .sum();
    }

    private static List<Entry> inOrder(Map<RuleFindings, List<RuleFindings.Part>> shown, LintResult result) {
        Map<Finding, Integer> order = new IdentityHashMap<>();
        result.findings().forEach(finding -> order.put(finding, order.size()));
        return shown.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(part -> order.get(part.first())))
                .map(part -> new Entry(part.first().severity(), part.text()))
                .toList();
    }

    /** The notes, each message once, with the word {@code note} before it. */
    public List<String> notes(LintResult result) {
        return ConsoleNotes.of(result.notes(), width);
    }

    /**
     * The number of findings of each rule, the highest severity first; empty where there are fewer than ten findings.
     */
    public Optional<String> table(LintResult result) {
        return result.findings().size() < MANY
                ? Optional.empty()
                : Optional.of(new RuleTable(palette, RuleFindings.of(result)).text());
    }
}
