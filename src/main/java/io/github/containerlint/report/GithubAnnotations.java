package io.github.containerlint.report;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The findings as commands that GitHub Actions reads from the output of a step and shows beside the changed lines.
 *
 * <p>The highest severity comes first, and at most {@code MOST} of each are printed, because GitHub shows no more of a
 * step. Paths are relative to the git work tree, which a workflow usually checks out into its working directory.
 */
final class GithubAnnotations {
    private static final int MOST = 10;

    private final RepositoryPaths paths;

    private GithubAnnotations(RepositoryPaths paths) {
        this.paths = paths;
    }

    static void write(BuildReport report, OutputStream out) throws IOException {
        GithubAnnotations annotations = new GithubAnnotations(new RepositoryPaths(report.workTree()));
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            List<Finding> shown = report.result().findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .limit(MOST)
                    .toList();
            for (Finding finding : shown) {
                out.write((annotations.line(finding) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private String line(Finding finding) {
        Region region = Region.of(finding.span());
        String lines = ",line=" + region.startLine() + ",endLine=" + region.endLine();
        String columns =
                region.isInOneLine() ? ",col=" + region.startColumn() + ",endColumn=" + region.endColumn() : "";
        return "::" + command(finding.severity()) + " file="
                + property(paths.of(finding.span().file())) + lines + columns + ",title=" + property(finding.rule())
                + "::" + data(finding.message());
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, OFF -> "notice";
        };
    }

    private static String data(String text) {
        return Shown.line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
