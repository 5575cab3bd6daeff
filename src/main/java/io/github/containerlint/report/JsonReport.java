package io.github.containerlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Silence;
import io.github.containerlint.lint.Silenced;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A build as JSON, for programs. Its schema is {@code docs/container-lint-report.schema.json}.
 *
 * <p>Paths are relative to the directory that Maven was started in, which {@code base} names. Lines and columns count
 * from 1, columns in code points; the end is the position behind the last character.
 */
final class JsonReport {
    /**
     * The version of the schema; it is raised when a field is removed or changes its meaning, not when one is added.
     */
    private static final int SCHEMA_VERSION = 2;

    private final JsonGenerator json;
    private final BuildReport report;
    private final HelpPage help;
    private final ShownFixes fixes = new ShownFixes();

    private JsonReport(JsonGenerator json, BuildReport report) {
        this.json = json;
        this.report = report;
        this.help = HelpPage.of(report.catalog());
    }

    static void write(BuildReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = ShownJson.into(out)) {
            new JsonReport(json, report).write();
            json.writeRaw('\n');
        }
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        writeBuild();
        writeCounts();
        writeRules();
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.result().findings()) {
            json.writeStartObject();
            write(finding);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("silenced");
        for (Silenced silenced : report.result().silenced()) {
            write(silenced);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (Note note : report.result().notes()) {
            write(note);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeBuild() throws IOException {
        Path base = report.project().tree().base();
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", "container-lint");
        json.writeStringField("version", report.version());
        json.writeEndObject();
        json.writeStringField("base", new RepositoryPaths(report.workTree()).of(base));
        json.writeArrayFieldStart("modules");
        RepositoryPaths here = new RepositoryPaths(base);
        for (BuildReport.Module module : report.modules()) {
            json.writeStartObject();
            json.writeStringField("name", module.name());
            json.writeStringField("directory", here.of(module.directory()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("files");
        for (Map.Entry<String, String> file : ReadFiles.of(report.project()).entrySet()) {
            json.writeStartObject();
            json.writeStringField("file", file.getKey());
            json.writeStringField("kind", file.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeCounts() throws IOException {
        LintResult result = report.result();
        json.writeObjectFieldStart("counts");
        for (Severity severity : new Severity[] {Severity.ERROR, Severity.WARNING, Severity.INFO}) {
            json.writeNumberField(severity.label(), result.count(severity));
        }
        json.writeNumberField("fixable", result.fixable());
        json.writeNumberField("silenced", result.silenced().size());
        json.writeEndObject();
    }

    private void writeRules() throws IOException {
        json.writeArrayFieldStart("rules");
        for (RuleCatalog.Entry rule : report.rules()) {
            RuleInfo info = rule.info();
            json.writeStartObject();
            json.writeStringField("name", info.name());
            json.writeStringField("severity", info.severity().label());
            json.writeStringField("group", rule.group());
            json.writeStringField("since", info.since());
            json.writeStringField("summary", info.summary());
            writeOptional("help", help.address(info.name()));
            json.writeBooleanField("fixable", !info.fix().isEmpty());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeOptional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private void write(Finding finding) throws IOException {
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
        json.writeStringField("identity", finding.identity());
        json.writeStringField("aspect", finding.aspect());
        Optional<ShownFix> fix = fixes.of(finding);
        if (fix.isPresent()) {
            write(fix.get());
        }
    }

    private void write(ShownFix fix) throws IOException {
        json.writeObjectFieldStart("fix");
        json.writeStringField("summary", fix.summary());
        json.writeBooleanField("complete", fix.isComplete());
        json.writeArrayFieldStart("edits");
        for (TextEdit edit : fix.edits()) {
            json.writeStartObject();
            write(edit.span());
            json.writeStringField("replacement", edit.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Silenced silenced) throws IOException {
        Silence silence = silenced.silence();
        json.writeStartObject();
        write(silenced.finding());
        json.writeStringField("by", silence.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("reason", fixes.reason(silenced));
        if (silence.place().isPresent()) {
            json.writeObjectFieldStart("place");
            write(silence.place().get().written());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void write(Span span) throws IOException {
        json.writeStringField("file", span.file().path());
        Region.of(span).writeFields(json);
    }

    private void write(Note note) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", note.file());
        json.writeStringField("message", note.message());
        json.writeEndObject();
    }
}
