package io.github.containerlint.report;

import io.github.containerlint.lint.Unrepaired;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code fix} says at its end: how many findings it cannot repair, and for each one the place and the reason. */
public final class RepairSummary {
    private static final int WIDTH = 80;
    private static final String MARGIN = "    ";

    private final RuleCatalog catalog;

    public RepairSummary(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The text without a line break at its end; empty when every finding is repaired.
     *
     * @param all the number of all findings, the repaired ones among them
     */
    public String of(List<Unrepaired> unrepaired, int all) {
        if (unrepaired.isEmpty()) {
            return "";
        }
        List<String> out = new ArrayList<>();
        int count = unrepaired.size();
        out.add(count + " of " + all + (count == 1 ? " has" : " have") + " no certain repair:");
        unrepaired.forEach(one -> out.add(line(one)));
        return String.join("\n", out);
    }

    private String line(Unrepaired one) {
        String text = TextReport.plain().place(one.finding().span()) + ": "
                + one.finding().rule() + ": " + reason(one);
        return MARGIN + Wrapping.wrap(Shown.line(text), MARGIN.length(), MARGIN + MARGIN, WIDTH);
    }

    private String reason(Unrepaired one) {
        Optional<RuleInfo> rule = catalog.find(one.finding().rule()).map(RuleCatalog.Entry::info);
        String path = one.file().path();
        return switch (one.obstacle()) {
            case OVERLAP -> "its repair overlaps another one, and is offered again after that";
            case UNREADABLE -> "'" + path + "' could not be read completely";
            case UNWRITABLE ->
                rule.map(RuleInfo::fix).filter(fix -> !fix.isBlank()).isPresent()
                        ? "'" + path + "' is a link or lies outside of the project"
                        : byHand(rule);
            case NO_FIX -> byHand(rule);
        };
    }

    private static String byHand(Optional<RuleInfo> rule) {
        return rule.map(info -> info.byHand().isBlank() ? "the rule offers no repair for it" : info.byHand())
                .orElse("it is a failure of the linter or of a rule");
    }
}
