package io.github.containerlint.report;

import io.github.containerlint.rule.Paragraphs;
import io.github.containerlint.rule.PeerCode;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.rule.RuleSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The descriptions of rules, as text for a terminal.
 *
 * @param palette the colours
 * @param width the columns that a line may take
 */
public record RuleBook(Palette palette, int width) {
    private static final String INDENT = "    ";

    /** All rules by group: name, default severity and summary. */
    public String table(RuleCatalog catalog) {
        List<String> out = new ArrayList<>();
        List<RuleCatalog.Entry> rules = catalog.entries();
        for (String group :
                new TreeSet<>(rules.stream().map(RuleCatalog.Entry::group).toList())) {
            out.add(palette.paint(Style.STRONG, group));
            rules.stream().filter(rule -> rule.group().equals(group)).forEach(rule -> out.add(row(rule.info())));
        }
        return String.join("\n", out);
    }

    /** Some rules: name, default severity and summary of each. */
    public String list(List<RuleCatalog.Entry> rules) {
        return String.join("\n", rules.stream().map(rule -> row(rule.info())).toList());
    }

    /** Rules that may find the cause of a symptom, each with the phrase by which it was found. */
    public String causes(List<RuleSearch.Cause> causes) {
        List<String> out = new ArrayList<>();
        for (RuleSearch.Cause cause : causes) {
            RuleInfo info = cause.rule().info();
            out.add(row(info));
            if (!cause.phrase().equals(info.summary())) {
                out.add(INDENT + Wrapping.wrap("found by: " + cause.phrase(), INDENT.length(), INDENT, width));
            }
        }
        return String.join("\n", out);
    }

    /** Checks of other linters: what they look for, and what differs here. */
    public String codes(List<PeerCode> checks) {
        List<String> out = new ArrayList<>();
        for (PeerCode check : checks) {
            out.add("  " + palette.paint(Style.STRONG, check.linter() + " " + check.code()));
            out.add(INDENT + Wrapping.wrap(check.says(), INDENT.length(), INDENT, width));
            if (!check.difference().isEmpty()) {
                String label = check.rules().isEmpty() ? "no rule here: " : "here: ";
                out.add(INDENT + Wrapping.wrap(label + check.difference(), INDENT.length(), INDENT, width));
            }
        }
        return String.join("\n", out);
    }

    private String row(RuleInfo info) {
        String severity = info.severity().label();
        String head = "  " + palette.paint(Style.STRONG, info.name()) + " ("
                + palette.paint(Style.of(info.severity()), severity) + ")";
        return head + "\n" + INDENT + Wrapping.wrap(info.summary(), INDENT.length(), INDENT, width);
    }

    /** The description of one rule from its annotation, for rules without a page. */
    public String card(RuleInfo info) {
        List<String> out = new ArrayList<>();
        out.add(palette.paint(Style.STRONG, info.name()) + " ("
                + palette.paint(Style.of(info.severity()), info.severity().label()) + ", since " + info.since() + ")");
        out.add("");
        out.add(paragraph(info.summary() + "."));
        out.add("");
        for (String paragraph : Paragraphs.of(info.why())) {
            out.add(paragraph(paragraph));
            out.add("");
        }
        if (!info.fix().isEmpty()) {
            out.add(paragraph("Fix: " + info.fix()));
            out.add("");
        }
        if (!info.byHand().isEmpty()) {
            out.add(paragraph("No certain repair: " + info.byHand() + "."));
            out.add("");
        }
        out.addAll(List.of(info.references()));
        return String.join("\n", out).strip();
    }

    private String paragraph(String text) {
        return Wrapping.wrap(text, 0, "", width);
    }
}
