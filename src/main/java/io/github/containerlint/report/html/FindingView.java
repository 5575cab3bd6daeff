package io.github.containerlint.report.html;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.lint.FixedFile;
import io.github.containerlint.lint.Fixer;
import io.github.containerlint.lint.Silence;
import io.github.containerlint.lint.Silenced;
import io.github.containerlint.source.Counted;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** One finding: its message, its source with marks, its related places, and its fix with what that changes. */
final class FindingView {
    /** The related places that are shown at once; further ones are folded. */
    private static final int MOST_RELATED = 4;

    private final Html html;
    private final ShownText shown;
    private final ServicesSection services;

    FindingView(Html html, ShownText shown, ServicesSection services) {
        this.html = html;
        this.shown = shown;
        this.services = services;
    }

    /**
     * Writes a finding.
     *
     * @param at the index of the finding in the order of the files
     * @param folded whether only its message and its source are seen at first
     */
    void finding(Finding finding, String id, int at, boolean folded) {
        html.open(
                "article",
                "class",
                "finding",
                "id",
                id,
                "data-at",
                Integer.toString(at),
                "data-severity",
                finding.severity().label(),
                "data-rule",
                finding.rule(),
                "data-file",
                finding.span().file().path());
        html.open("h4").element("a", finding.span().toString(), "class", "place", "href", "#" + id);
        html.text(" ").element("code", finding.rule(), "class", "rule").close();
        message(finding);
        if (folded) {
            html.open("details", "class", "more")
                    .element("summary", finding.fix().isPresent() ? "Context and fix" : "Context");
        }
        context(finding);
        services.change(finding).ifPresent(change -> new LayersPicture(html, shown).change(change));
        if (folded) {
            html.close();
        }
        html.close();
    }

    /** Writes a silenced finding, folded. */
    void silenced(Silenced silenced) {
        Finding finding = silenced.finding();
        html.open("details", "class", "finding silenced");
        html.open("summary")
                .element("span", finding.span().toString(), "class", "place")
                .text(" ");
        html.element("code", finding.rule(), "class", "rule").text(" ");
        html.element("span", reason(silenced.silence()), "class", "reason").close();
        message(finding);
        context(finding);
        html.close();
    }

    private String reason(Silence silence) {
        String kind = silence.kind().name().toLowerCase(Locale.ROOT);
        String where = silence.place().map(span -> " in " + span).orElse("");
        String reason =
                silence.place().map(span -> shown.value(silence.reason(), span)).orElse(silence.reason());
        return kind + where + (reason.isBlank() ? ", without a reason" : ": " + reason);
    }

    private void message(Finding finding) {
        html.open("p", "class", "message")
                .element(
                        "span",
                        finding.severity().label(),
                        "class",
                        "severity " + finding.severity().label())
                .text(" ");
        Prose.message(html, finding.message());
        html.close();
        frame(finding.span(), finding.secrets(), "source");
    }

    private void frame(Span span, Collection<Span> secrets, String style) {
        List<FrameLine> lines = shown.frame(span, secrets);
        if (lines.isEmpty()) {
            return;
        }
        html.open("pre", "class", "frame " + style);
        for (FrameLine line : lines) {
            boolean gap = line.equals(FrameLine.LEFT_OUT);
            html.open("span", "class", "row");
            html.element("span", gap ? "\u22ee" : Integer.toString(line.number()), "class", "number");
            html.open("code").text(line.before());
            if (!line.marked().isEmpty()) {
                html.element("mark", line.marked());
            }
            html.text(line.after()).close().close();
        }
        html.close();
    }

    private void context(Finding finding) {
        related(finding);
        facts(finding);
    }

    private void related(Finding finding) {
        List<RelatedSpan> all = finding.related();
        all.stream().limit(MOST_RELATED).forEach(one -> related(one, finding));
        if (all.size() > MOST_RELATED) {
            html.open("details").element("summary", Counted.of(all.size() - MOST_RELATED, "more place"));
            all.stream().skip(MOST_RELATED).forEach(one -> related(one, finding));
            html.close();
        }
    }

    private void related(RelatedSpan related, Finding finding) {
        html.open("p", "class", "related")
                .element("span", related.span().toString(), "class", "place")
                .text(" ");
        Prose.write(html, related.label());
        html.close();
        frame(related.span(), finding.secrets(), "other");
    }

    private void facts(Finding finding) {
        if (!finding.subject().isEmpty()) {
            html.open("p", "class", "subject").text("in ").element("code", finding.subject());
            services.target(finding)
                    .ifPresent(target ->
                            html.text(", ").element("a", "the picture of " + target.name(), "href", "#" + target.id()));
            html.close();
        }
        finding.fix().ifPresent(fix -> {
            html.open("p", "class", "fix").element("b", "Fix").text(" ");
            Prose.write(html, fix.summary());
            html.close();
            Fixer.apply(List.of(finding)).files().forEach(this::diff);
        });
    }

    private void diff(FixedFile file) {
        html.open("pre", "class", "diff");
        boolean named = false;
        for (String line : file.diff().lines().toList()) {
            named |= line.startsWith("@@");
            html.element(named ? tag(line) : "b", line, "class", "row");
        }
        html.close();
    }

    private static String tag(String line) {
        if (line.startsWith("+")) {
            return "ins";
        }
        return line.startsWith("-") ? "del" : "span";
    }
}
