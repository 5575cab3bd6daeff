package io.github.containerlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.lint.RuleFailure;
import io.github.containerlint.lint.Silence;
import io.github.containerlint.lint.Silenced;
import io.github.containerlint.project.files.Note;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A build in the format SARIF 2.1.0: one run, whose results are the findings and behind them the silenced ones.
 *
 * <p>Addresses of files are relative to the git work tree, which the reader of the report supplies. Messages are plain
 * text and have neither links nor placeholders. A finding that the baseline knows is {@code unchanged}, and one that a
 * comment or an exception silences is suppressed.
 */
final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    /** A text that viewers would read as a placeholder for an argument. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    private final JsonGenerator json;
    private final BuildReport report;
    private final RepositoryPaths paths;
    private final ShownFixes fixes = new ShownFixes();
    private final Map<String, Integer> ruleIndex = new LinkedHashMap<>();

    private SarifReport(JsonGenerator json, BuildReport report) {
        this.json = json;
        this.report = report;
        this.paths = new RepositoryPaths(report.workTree());
    }

    static void write(BuildReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = ShownJson.into(out)) {
            new SarifReport(json, report).write();
            json.writeRaw('\n');
        }
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        writeTool();
        writeInvocation();
        writeRoot();
        json.writeStringField("columnKind", "unicodeCodePoints");
        json.writeArrayFieldStart("newlineSequences");
        for (String lineBreak : new String[] {"\r\n", "\n", "\r"}) {
            json.writeString(lineBreak);
        }
        json.writeEndArray();
        writeResults();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeTool() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "container-lint");
        json.writeStringField("version", report.version());
        json.writeStringField("informationUri", HelpPage.SITE);
        json.writeArrayFieldStart("rules");
        SarifRule rule = new SarifRule(json, HelpPage.of(report.catalog()));
        for (RuleCatalog.Entry entry : report.rules()) {
            ruleIndex.put(entry.name(), ruleIndex.size());
            rule.write(entry);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeInvocation() throws IOException {
        List<RuleFailure> failures = report.result().failures();
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", failures.isEmpty());
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (RuleFailure failure : failures) {
            json.writeStartObject();
            json.writeStringField("level", "error");
            writeMessage("message", failure.message());
            json.writeEndObject();
        }
        for (Note note : report.result().notes()) {
            write(note);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void write(Note note) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", "note");
        writeMessage("message", note.message());
        if (!note.file().isEmpty()) {
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            writeArtifact(paths.uri(report.project().tree().base(), note.file()));
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void writeRoot() throws IOException {
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(ROOT);
        writeMessage("description", "the top directory of the git work tree");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeResults() throws IOException {
        boolean baseline = report.result().silenced().stream().anyMatch(SarifReport::isKnown);
        json.writeArrayFieldStart("results");
        for (Finding finding : report.result().findings()) {
            json.writeStartObject();
            write(finding);
            writeState(baseline, "new");
            json.writeEndObject();
        }
        for (Silenced silenced : report.result().silenced()) {
            json.writeStartObject();
            write(silenced.finding());
            writeState(baseline, isKnown(silenced) ? "unchanged" : "new");
            writeSuppression(silenced);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static boolean isKnown(Silenced silenced) {
        return silenced.silence().kind() == Silence.Kind.BASELINE;
    }

    private void writeState(boolean baseline, String state) throws IOException {
        if (baseline) {
            json.writeStringField("baselineState", state);
        }
    }

    private void writeSuppression(Silenced silenced) throws IOException {
        if (isKnown(silenced)) {
            return;
        }
        Silence silence = silenced.silence();
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", silence.kind() == Silence.Kind.COMMENT ? "inSource" : "external");
        json.writeStringField("status", "accepted");
        if (!silence.reason().isEmpty()) {
            json.writeStringField("justification", fixes.reason(silenced));
        }
        if (silence.place().isPresent()) {
            json.writeObjectFieldStart("location");
            writePlace(silence.place().get().written());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private void write(Finding finding) throws IOException {
        json.writeStringField("ruleId", finding.rule());
        if (ruleIndex.containsKey(finding.rule())) {
            json.writeNumberField("ruleIndex", ruleIndex.get(finding.rule()));
        }
        json.writeStringField("level", SarifRule.level(finding.severity()));
        writeMessage("message", finding.message());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        writePlace(finding.span());
        writeElement(finding.subject());
        json.writeEndObject();
        json.writeEndArray();
        writeRelated(finding.related());
        if (!finding.identity().isEmpty()) {
            json.writeObjectFieldStart("partialFingerprints");
            json.writeStringField("containerLint/v1", finding.identity());
            json.writeEndObject();
        }
        writeFix(finding);
    }

    private void writeElement(String subject) throws IOException {
        if (subject.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("fullyQualifiedName", subject);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeRelated(List<RelatedSpan> related) throws IOException {
        if (related.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        for (RelatedSpan one : related) {
            json.writeStartObject();
            writePlace(one.span());
            writeMessage("message", one.label());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the fix, unless a mask stands in it: a reader would write the mask into the file. */
    private void writeFix(Finding finding) throws IOException {
        Optional<ShownFix> fix = fixes.of(finding).filter(ShownFix::isComplete);
        if (fix.isEmpty()) {
            return;
        }
        Map<SourceFile, List<TextEdit>> changes = new LinkedHashMap<>();
        fix.get()
                .edits()
                .forEach(edit -> changes.computeIfAbsent(edit.span().file(), unseen -> new ArrayList<>())
                        .add(edit));
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        writeMessage("description", fix.get().summary());
        json.writeArrayFieldStart("artifactChanges");
        for (Map.Entry<SourceFile, List<TextEdit>> change : changes.entrySet()) {
            writeChange(change.getKey(), change.getValue());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeChange(SourceFile file, List<TextEdit> edits) throws IOException {
        json.writeStartObject();
        writeArtifact(paths.uri(file));
        json.writeArrayFieldStart("replacements");
        for (TextEdit edit : edits) {
            json.writeStartObject();
            writeRegion("deletedRegion", edit.span());
            if (!edit.replacement().isEmpty()) {
                json.writeObjectFieldStart("insertedContent");
                json.writeStringField("text", edit.replacement());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writePlace(Span span) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        writeArtifact(paths.uri(span.file()));
        writeRegion("region", span);
        json.writeEndObject();
    }

    private void writeArtifact(String uri) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri);
        json.writeStringField("uriBaseId", ROOT);
        json.writeEndObject();
    }

    private void writeRegion(String name, Span span) throws IOException {
        json.writeObjectFieldStart(name);
        Region.of(span).writeFields(json);
        json.writeEndObject();
    }

    private void writeMessage(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", plain(text));
        json.writeEndObject();
    }

    /**
     * The text without the forms that viewers replace: a placeholder gets the double braces that stand for braces, and a
     * space takes apart what would be a link.
     */
    private static String plain(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("{{$1}}").replace("](", "] (");
    }
}
