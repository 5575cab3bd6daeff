package io.github.containerlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The findings as a Code Quality report of GitLab, which compares the identities of two reports to show what a merge
 * request adds. Paths are relative to the git work tree.
 *
 * <p>The form is the part of Code Climate's that GitLab reads; {@code type} and {@code categories} are for other readers
 * of Code Climate's reports.
 */
final class GitlabReport {
    private final JsonGenerator json;
    private final RepositoryPaths paths;

    private GitlabReport(JsonGenerator json, RepositoryPaths paths) {
        this.json = json;
        this.paths = paths;
    }

    static void write(BuildReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = ShownJson.into(out)) {
            GitlabReport gitlab = new GitlabReport(json, new RepositoryPaths(report.workTree()));
            json.writeStartArray();
            for (Finding finding : report.result().findings()) {
                gitlab.write(finding);
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private void write(Finding finding) throws IOException {
        Region region = Region.of(finding.span());
        json.writeStartObject();
        json.writeStringField("type", "issue");
        json.writeStringField("check_name", finding.rule());
        json.writeStringField("description", finding.message());
        json.writeArrayFieldStart("categories");
        json.writeString("Bug Risk");
        json.writeEndArray();
        json.writeStringField("severity", severity(finding.severity()));
        json.writeStringField("fingerprint", finding.identity());
        json.writeObjectFieldStart("location");
        json.writeStringField("path", paths.of(finding.span().file()));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", region.startLine());
        json.writeNumberField("end", region.endLine());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO, OFF -> "info";
        };
    }
}
