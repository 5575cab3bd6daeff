package io.github.containerlint.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The number of findings of each rule, and how many of them can be fixed, as a table. */
record RuleTable(Palette palette, List<RuleFindings> rules) {
    private static final String INDENT = TextReport.HANGING;
    private static final String HEAD = "rule";
    private static final Comparator<RuleFindings> ORDER = Comparator.comparing(RuleFindings::severity)
            .thenComparing(RuleFindings::count)
            .reversed()
            .thenComparing(RuleFindings::rule);

    /** The rules in the order of the table: the highest severity first, then the most findings. */
    static List<RuleFindings> ordered(List<RuleFindings> rules) {
        return rules.stream().sorted(ORDER).toList();
    }

    String text() {
        int width = rules.stream().mapToInt(rule -> rule.rule().length()).reduce(HEAD.length(), Math::max);
        List<String> lines = new ArrayList<>();
        lines.add("what each rule found:");
        lines.add(INDENT + "severity  " + padded(HEAD, width) + "  count  fixable");
        ordered(rules).forEach(rule -> lines.add(row(rule, width)));
        return String.join("\n", lines);
    }

    private String row(RuleFindings rule, int width) {
        String severity = rule.severity().label();
        return INDENT
                + palette.paint(Style.of(rule.severity()), severity)
                + " ".repeat("severity  ".length() - severity.length())
                + palette.paint(Style.STRONG, rule.rule())
                + " ".repeat(width - rule.rule().length())
                + String.format(Locale.ROOT, "  %5d  %7d", rule.count(), rule.fixable());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
