package io.github.containerlint.report;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.source.Position;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings as text for people: place, severity, message, source, fix and rule.
 *
 * @param palette the colours
 * @param width the columns that a line may take
 * @param help the pages of rules; their addresses stand below the rules
 * @param paths how the paths of findings and related places are written
 */
public record TextReport(Palette palette, int width, HelpPage help, PathStyle paths) {
    static final String HANGING = "    ";

    /** The most related places that are shown; further ones are only counted. */
    private static final int MOST_RELATED = 4;

    /** A report without addresses of pages, and with paths relative to the directory that Maven was started in. */
    public TextReport(Palette palette, int width) {
        this(palette, width, HelpPage.none(), PathStyle.ROOT);
    }

    /** A report without colours, for 80 columns. */
    public static TextReport plain() {
        return new TextReport(Palette.plain(), 80);
    }

    /** The text of a finding, without a line break behind the last line. */
    public String finding(Finding finding) {
        return finding(finding, 0);
    }

    /**
     * The text of a finding.
     *
     * @param taken the columns of the first line that are already filled, such as by Maven with {@code [ERROR] }
     */
    public String finding(Finding finding, int taken) {
        return finding(finding, taken, List.of());
    }

    /**
     * The text of a finding.
     *
     * @param others findings of the same rule to list below it
     */
    String finding(Finding finding, int taken, List<Others> others) {
        List<String> out = new ArrayList<>();
        out.add(header(finding, taken));
        Frame frame = new Frame(finding.span(), finding.secrets());
        List<RelatedSpan> related =
                finding.related().stream().limit(MOST_RELATED).toList();
        int gutter = related.stream()
                .map(one -> new Frame(one.span(), finding.secrets()))
                .mapToInt(Frame::gutter)
                .reduce(frame.gutter(), Math::max);
        String bar = bar(gutter);
        if (!frame.isEmpty()) {
            out.add(bar);
            out.addAll(frame.render(gutter, width, '^', Style.of(finding.severity()), palette));
            out.add(bar);
        }
        related.forEach(one -> relate(one, finding, gutter, out));
        out.addAll(footer(finding, gutter));
        others.forEach(one -> out.add(named(one, gutter)));
        return String.join("\n", out);
    }

    /** Only the message and the rule of a finding, with other findings listed below. */
    String brief(Finding finding, int taken, List<Others> others) {
        List<String> out = new ArrayList<>();
        out.add(header(finding, taken));
        out.add(rule(finding, 1));
        others.forEach(one -> out.add(named(one, 1)));
        return String.join("\n", out);
    }

    /** The place, the message and the rule of a finding in one line, however long it is. */
    String line(Finding finding) {
        String rule = palette.paint(Style.STRONG, finding.rule());
        return lead(finding) + " " + Shown.line(finding.message()) + " [" + rule + "]";
    }

    private String header(Finding finding, int taken) {
        String place = place(finding.span()) + ":";
        String severity = finding.severity().label() + ":";
        int first = taken + Columns.widthOf(place) + 1 + severity.length() + 1;
        String message = Wrapping.wrap(Shown.line(finding.message()), first, HANGING, width);
        return message.startsWith("\n") ? lead(finding) + message : lead(finding) + " " + message;
    }

    private String lead(Finding finding) {
        String place = place(finding.span()) + ":";
        String severity = finding.severity().label() + ":";
        return palette.paint(Style.PLACE, place) + " " + palette.paint(Style.of(finding.severity()), severity);
    }

    String place(Span span) {
        Position at = span.startPosition();
        return Shown.line(paths.of(span.file())) + ":" + at.line() + ":" + at.column();
    }

    private String bar(int gutter) {
        return palette.paint(Style.GUTTER, " ".repeat(gutter + 2) + "|");
    }

    private void relate(RelatedSpan related, Finding finding, int gutter, List<String> out) {
        String arrow = palette.paint(Style.GUTTER, " ".repeat(gutter + 1) + "-->");
        String place = place(related.span()) + ":";
        int first = gutter + 5 + Columns.widthOf(place) + 1;
        String label = Wrapping.wrap(Shown.line(related.label()), first, HANGING + HANGING, width);
        String lead = arrow + " " + palette.paint(Style.PLACE, place);
        out.add(label.startsWith("\n") ? lead + label : lead + " " + label);
        Frame frame = new Frame(related.span(), finding.secrets());
        if (!frame.isEmpty()) {
            out.add(bar(gutter));
            out.addAll(frame.render(gutter, width, '-', Style.RELATED, palette));
            out.add(bar(gutter));
        }
    }

    private List<String> footer(Finding finding, int gutter) {
        List<String> out = new ArrayList<>();
        int more = finding.related().size() - MOST_RELATED;
        if (more > 0) {
            out.add(remark("and", more + (more == 1 ? " more place" : " more places"), gutter));
        }
        if (!finding.subject().isEmpty()) {
            out.add(remark("in", finding.subject(), gutter));
        }
        finding.fix().map(Fix::summary).ifPresent(summary -> out.add(remark("fix", summary, gutter)));
        out.add(rule(finding, gutter));
        help.address(finding.rule()).ifPresent(address -> out.add(lead("help", gutter) + address));
        return out;
    }

    private String rule(Finding finding, int gutter) {
        return lead("rule", gutter) + palette.paint(Style.STRONG, finding.rule());
    }

    private String named(Others others, int gutter) {
        String indent = " ".repeat(gutter + 4) + HANGING;
        return margin(gutter) + others.text(gutter + 4, indent, width);
    }

    private String margin(int gutter) {
        return palette.paint(Style.GUTTER, " ".repeat(gutter + 2) + "=") + " ";
    }

    private String lead(String name, int gutter) {
        return margin(gutter) + name + ": ";
    }

    private String remark(String name, String text, int gutter) {
        int first = gutter + name.length() + 6;
        String indent = " ".repeat(gutter + 4) + HANGING;
        return lead(name, gutter) + Wrapping.wrap(Shown.line(text), first, indent, width);
    }

    /** The note in one or more lines, without a line break behind the last one. */
    public String note(Note note, int taken) {
        String place = note.file().isEmpty() ? "" : Shown.line(note.file()) + ": ";
        String text = place + Shown.line(note.message());
        return Wrapping.wrap(text, taken, HANGING, width);
    }
}
