package io.github.containerlint.report;

import io.github.containerlint.SampleReport;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Silence;
import io.github.containerlint.lint.Silenced;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Findings of all kinds for the tests of reports, and the text of a report. */
final class Reports {
    static final SourceFile COMPOSE =
            SourceFile.of("my shop/compose.yaml", "services:\n  \uD83D\uDC33: ./:/app\n  db: x\n");
    static final SourceFile DOCKERFILE = SourceFile.of("Dockerfile", "FROM a\r\nRUN uv sync\r\n");

    private Reports() {}

    /** A report's bytes as text. */
    static String text(ReportFormat format, LintResult result) throws IOException {
        return text(format, SampleReport.of(result));
    }

    static String text(ReportFormat format, BuildReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** An error with a related place and a fix of two files. */
    static Finding fixable() {
        return new Finding(
                        "bind-mount-hides-dependencies",
                        Severity.ERROR,
                        COMPOSE.span(16, 22),
                        "'./' hides /app/.venv; add '- /app/.venv'",
                        "services.web.volumes[0]",
                        "/app/.venv",
                        List.of(new RelatedSpan(DOCKERFILE.span(12, 19), "the image builds it here")),
                        Optional.of(new Fix(
                                "insert a volume",
                                List.of(
                                        new TextEdit(COMPOSE.span(22, 22), "\n- /app/.venv"),
                                        new TextEdit(DOCKERFILE.span(8, 19), "RUN a\nRUN b")))),
                        List.of())
                .identified("0123456789abcdef");
    }

    /** A finding over two lines without any detail. */
    static Finding plain(String rule, Severity severity) {
        return plain(rule, severity, "is wrong; write x");
    }

    static Finding plain(String rule, Severity severity, String message) {
        return new Finding(rule, severity, DOCKERFILE.span(0, 12), message, "", List.of(), Optional.empty());
    }

    /** A finding of that severity at a place. */
    static Finding at(Span place, Severity severity) {
        return new Finding("relative-workdir", severity, place, "is wrong; write x", "", List.of(), Optional.empty());
    }

    static Silenced silenced(Silence.Kind kind) {
        return new Silenced(
                plain("relative-workdir", Severity.WARNING),
                kind == Silence.Kind.BASELINE
                        ? Silence.BASELINE
                        : new Silence(kind, "the IDE connects", Optional.of(COMPOSE.span(0, 8))));
    }

    /** All parts of a result that a report may show. */
    static LintResult everything() {
        return new LintResult(
                List.of(fixable(), plain("internal-error", Severity.ERROR), plain("relative-workdir", Severity.INFO)),
                List.of(silenced(Silence.Kind.COMMENT), silenced(Silence.Kind.EXCEPTION)),
                List.of(new Note("", "nothing was built"), new Note("a b.yaml", "not linted")),
                List.of());
    }
}
