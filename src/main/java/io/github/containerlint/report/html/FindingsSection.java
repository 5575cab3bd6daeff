package io.github.containerlint.report.html;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.Silenced;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The findings by rule, an index of them by file, and the silenced ones. */
final class FindingsSection {
    /** The findings of a rule that are shown in full; of the others, context and fix are folded. */
    private static final int IN_FULL = 3;

    private final HtmlContent content;
    private final List<Finding> findings;
    private final Map<Finding, Place> places = new IdentityHashMap<>();
    private final ServicesSection services;

    /** The index of a finding in the order of the files, and its identifier on the page. */
    private record Place(int at, String id) {}

    /** The findings of one rule. */
    private record Group(String rule, List<Finding> findings) {
        Severity severity() {
            return findings.stream()
                    .map(Finding::severity)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    FindingsSection(HtmlContent content, ServicesSection services) {
        this.content = content;
        this.services = services;
        this.findings = content.result().findings();
        Set<String> taken = new HashSet<>();
        for (int at = 0; at < findings.size(); at++) {
            String identity = findings.get(at).identity();
            boolean fresh = !identity.isEmpty() && taken.add(identity);
            places.put(findings.get(at), new Place(at, "finding-" + (fresh ? identity : "number-" + (at + 1))));
        }
    }

    /** The rules with findings, the highest severity first and then those with the most findings. */
    private List<Group> groups() {
        Map<String, List<Finding>> byRule = new TreeMap<>();
        findings.forEach(finding -> byRule.computeIfAbsent(finding.rule(), unseen -> new ArrayList<>())
                .add(finding));
        return byRule.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Group::severity)
                        .thenComparing(group -> group.findings().size())
                        .reversed()
                        .thenComparing(Group::rule))
                .toList();
    }

    /** The form that filters the findings. It is hidden until the script shows it. */
    void filters(Html html) {
        html.open("details", "id", "filter-box", "hidden", "").element("summary", "Filter and group");
        html.open("form", "id", "filters", "class", "filters", "role", "search", "aria-label", "Filter the findings");
        html.open("fieldset").element("legend", "Group by");
        choice(html, "radio", "group", "rule", "Rule", true);
        choice(html, "radio", "group", "file", "File", false);
        html.close();
        html.open("fieldset").element("legend", "Severity");
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long count = content.result().count(severity);
            if (count > 0) {
                choice(html, "checkbox", "severity", severity.label(), severity.label() + " (" + count + ")", true);
            }
        }
        html.close();
        List<Group> groups = groups();
        select(
                html,
                "rule",
                "Rule",
                "All rules",
                groups.stream().map(Group::rule).toList());
        select(html, "file", "File", "All files", List.copyOf(byFile().keySet()));
        html.open("p").element("label", "Text", "for", "filter-text");
        html.empty("input", "type", "search", "id", "filter-text", "autocomplete", "off", "spellcheck", "false")
                .close();
        html.element("button", "Show all", "type", "reset");
        html.element("output", "", "id", "shown", "role", "status", "aria-live", "polite");
        html.close().close();
    }

    private static void choice(Html html, String type, String name, String value, String label, boolean checked) {
        String id = name + "-" + value;
        html.open("label", "for", id);
        if (checked) {
            html.empty("input", "type", type, "name", name, "id", id, "value", value, "checked", "");
        } else {
            html.empty("input", "type", type, "name", name, "id", id, "value", value);
        }
        html.text(" " + label).close();
    }

    private static void select(Html html, String name, String label, String all, List<String> values) {
        String id = "filter-" + name;
        html.open("p").element("label", label, "for", id).open("select", "id", id);
        html.element("option", all, "value", "");
        values.forEach(value -> html.element("option", value, "value", value));
        html.close().close();
    }

    private Map<String, List<Finding>> byFile() {
        Map<String, List<Finding>> byFile = new TreeMap<>();
        findings.forEach(finding -> byFile.computeIfAbsent(finding.span().file().path(), unseen -> new ArrayList<>())
                .add(finding));
        return byFile;
    }

    void write(Html html) {
        html.open("section", "id", "findings", "aria-labelledby", "findings-title");
        html.element("h2", "Findings", "id", "findings-title");
        if (findings.isEmpty()) {
            html.element("p", "No rule found a fault.", "class", "clean");
        }
        html.element("p", "No finding fits the filters.", "id", "none", "class", "clean", "hidden", "");
        html.open("div", "id", "groups");
        groups().forEach(group -> group(html, group));
        html.close().close();
    }

    private void group(Html html, Group group) {
        html.open("section", "class", "group", "data-rule", group.rule());
        html.open("header").open("h3");
        html.element(
                        "span",
                        group.severity().label(),
                        "class",
                        "severity " + group.severity().label())
                .text(" ")
                .element("code", group.rule())
                .text(" ")
                .element("span", Counted.of(group.findings().size(), "finding"), "class", "count");
        html.close();
        content.catalog().find(group.rule()).ifPresent(rule -> description(html, rule));
        html.close();
        FindingView view = new FindingView(html, content.shown(), services);
        for (int at = 0; at < group.findings().size(); at++) {
            Finding finding = group.findings().get(at);
            Place place = places.get(finding);
            view.finding(finding, place.id(), place.at(), at >= IN_FULL);
        }
        html.close();
    }

    private void description(Html html, RuleCatalog.Entry rule) {
        RuleInfo info = rule.info();
        html.open("p", "class", "summary");
        Prose.write(html, info.summary() + ". ");
        content.pages()
                .apply(rule.name())
                .ifPresent(address -> html.element("a", "About this rule", "href", address, "rel", "noreferrer"));
        html.close();
        html.open("details", "class", "why").element("summary", "Why this matters");
        Prose.paragraphs(html, info.why());
        html.close();
    }

    /** The findings of each file, as links. */
    void index(Html html) {
        html.open("section", "id", "files", "aria-labelledby", "files-title");
        html.element("h2", "Files", "id", "files-title");
        byFile().forEach((file, found) -> {
            html.open("details").open("summary").element("code", file);
            html.text(" " + Counted.of(found.size(), "finding")).close();
            html.open("ul");
            for (Finding finding : found) {
                html.open("li").open("a", "href", "#" + places.get(finding).id());
                html.text("line " + finding.span().startPosition().line()).close();
                html.text(" ")
                        .element(
                                "span",
                                finding.severity().label(),
                                "class",
                                "severity " + finding.severity().label());
                html.text(" ").element("code", finding.rule()).close();
            }
            html.close().close();
        });
        html.close();
    }

    void silenced(Html html) {
        List<Silenced> silenced = content.result().silenced();
        html.open("section", "id", "silenced", "aria-labelledby", "silenced-title");
        html.element("h2", "Silenced", "id", "silenced-title");
        html.element("p", "These findings are known and accepted. They do not fail the build.");
        FindingView view = new FindingView(html, content.shown(), services);
        silenced.forEach(view::silenced);
        html.close();
    }
}
