package io.github.containerlint.report;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.LintResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole run as people read it on a console: what is wrong once in full, and the others like it by their places.
 *
 * <p>Of a rule's findings in one file the first is shown and the others are listed below it, {@code maxFrames} times at
 * most. Where the room is short the lighter rules are told without their source, and the lightest are only counted. The
 * reports that are written to files hold all findings.
 *
 * @param palette the colours
 * @param width the columns that a line may take
 * @param maxFrames how many findings of a rule are shown with their source
 */
public record ConsoleReport(Palette palette, int width, int maxFrames) {
    /** The {@code maxFrames} that goes with the room. */
    private static final int FRAMES = 5;

    /** The lines that findings, notes and the table may take; more frames take more. */
    private static final int ROOM = 125;

    public ConsoleReport {
        maxFrames = Math.max(0, maxFrames);
    }

    /**
     * A part of the output.
     *
     * @param severity the level to log it at
     * @param text one or more lines; it ends with a line break where an empty line is to follow
     */
    public record Entry(Severity severity, String text) {}

    /** The findings, in the order of their files. */
    public List<Entry> entries(LintResult result) {
        List<RuleFindings> rules = RuleFindings.of(result);
        int taken = lines(notes(result)) + (rules.isEmpty() ? 0 : rules.size() + 2);
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

    private int room() {
        return ROOM * Math.max(FRAMES, maxFrames) / FRAMES;
    }

    /** First a message of each rule, the gravest first, then a frame of each, then further frames, as long as there is room. */
    private Map<RuleFindings, List<RuleFindings.Part>> shown(List<RuleFindings> rules, int room) {
        Map<RuleFindings, List<RuleFindings.Part>> shown = new LinkedHashMap<>();
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
        TextReport report = new TextReport(palette, width);
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

    /** How often each rule found something, the gravest first; empty where a table would say nothing new. */
    public Optional<String> table(LintResult result) {
        return result.findings().size() < 2
                ? Optional.empty()
                : Optional.of(new RuleTable(palette, RuleFindings.of(result)).text());
    }
}
