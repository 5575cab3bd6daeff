package io.github.containerlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.source.Position;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A result as JSON, for programs.
 *
 * <p>Paths are relative to the linted directory. Lines and columns count from 1, columns in code points; the end is the
 * position behind the last character.
 */
final class JsonReport {
    /**
     * The version of the schema; it is raised when a field is removed or changes its meaning, not when one is added.
     */
    private static final int SCHEMA_VERSION = 1;

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    static void write(LintResult result, OutputStream out) throws IOException {
        try (JsonGenerator json = ShownJson.into(out)) {
            new JsonReport(json).write(result);
            json.writeRaw('\n');
        }
    }

    private void write(LintResult result) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeArrayFieldStart("findings");
        for (Finding finding : result.findings()) {
            write(finding);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (Note note : result.notes()) {
            write(note);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().label());
        write(finding.span());
        json.writeStringField("message", finding.message());
        json.writeStringField("subject", finding.subject());
        json.writeArrayFieldStart("related");
        for (RelatedSpan related : finding.related()) {
            json.writeStartObject();
            write(related.span());
            json.writeStringField("label", related.label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("fixable", finding.fix().isPresent());
        json.writeEndObject();
    }

    private void write(Span span) throws IOException {
        Position start = span.startPosition();
        Position end = span.endPosition();
        json.writeStringField("file", span.file().path());
        json.writeNumberField("startLine", start.line());
        json.writeNumberField("startColumn", start.column());
        json.writeNumberField("endLine", end.line());
        json.writeNumberField("endColumn", end.column());
    }

    private void write(Note note) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", note.file());
        json.writeStringField("message", note.message());
        json.writeEndObject();
    }
}
