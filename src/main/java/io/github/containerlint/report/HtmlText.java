package io.github.containerlint.report;

import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Silence;
import io.github.containerlint.lint.Silenced;
import io.github.containerlint.report.html.FrameLine;
import io.github.containerlint.report.html.HtmlContent;
import io.github.containerlint.report.html.ShownText;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Collection;
import java.util.List;

/** The text of the HTML report, in the form in which all reports show it. */
record HtmlText(Shown shown) implements ShownText {
    /** The columns of a source line, so that a line of a megabyte is not shown as a whole. */
    private static final int WIDTH = 240;

    static HtmlContent contentOf(BuildReport report) {
        return new HtmlContent(
                masked(report.result()),
                report.project(),
                report.catalog(),
                report.version(),
                report.modules().stream()
                        .map(module -> new HtmlContent.Module(
                                module.name(), report.project().tree().display(module.directory())))
                        .toList(),
                HelpPage.of(report.catalog())::address,
                new HtmlText(new Shown(report.project().secrets())));
    }

    /** The result with masks for secrets in the reasons of silenced findings. */
    private static LintResult masked(LintResult result) {
        ShownFixes shown = new ShownFixes();
        List<Silenced> silenced = result.silenced().stream()
                .map(one -> new Silenced(
                        one.finding(),
                        new Silence(
                                one.silence().kind(),
                                shown.reason(one),
                                one.silence().place())))
                .toList();
        return new LintResult(result.findings(), silenced, result.notes(), result.failures());
    }

    @Override
    public String line(String text) {
        return Shown.line(text);
    }

    @Override
    public String value(Text text) {
        return shown.value(text);
    }

    @Override
    public String value(Object made, Located place) {
        return shown.value(made, place);
    }

    @Override
    public List<FrameLine> frame(Span span, Collection<Span> secrets) {
        Frame frame = new Frame(span, secrets);
        return frame.isEmpty() ? List.of() : frame.lines(WIDTH);
    }
}
