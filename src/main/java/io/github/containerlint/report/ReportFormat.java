package io.github.containerlint.report;

import io.github.containerlint.report.html.HtmlReport;
import io.github.containerlint.source.Labelled;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A format of reports for other programs, and for people who do not see the console. */
public enum ReportFormat implements Labelled {
    JSON("container-lint.json", JsonReport::write),
    SARIF("container-lint.sarif", SarifReport::write),
    CHECKSTYLE("container-lint-checkstyle.xml", CheckstyleReport::write),
    GITLAB("container-lint-gitlab.json", GitlabReport::write),
    MARKDOWN("container-lint.md", MarkdownReport::write),
    GITHUB(ReportFormat.NO_FILE, GithubAnnotations::write),
    HTML("container-lint.html", (report, out) -> HtmlReport.write(HtmlText.contentOf(report), out));

    private static final String NO_FILE = "";

    private final String fileName;
    private final Writer writer;

    /** Writes a report in one format. */
    private interface Writer {
        void write(BuildReport report, OutputStream out) throws IOException;
    }

    /** @param fileName the name of the file; {@code NO_FILE} for a format that is read from standard output */
    ReportFormat(String fileName, Writer writer) {
        this.fileName = fileName;
        this.writer = writer;
    }

    /** Whether the format is read from standard output instead of a file. */
    public boolean isPrinted() {
        return fileName.equals(NO_FILE);
    }

    /** Writes the report in UTF-8 to a stream that is open for other output, too. */
    public void print(BuildReport report, OutputStream out) throws IOException {
        write(report, out);
        out.flush();
    }

    void write(BuildReport report, OutputStream out) throws IOException {
        writer.write(report, out);
    }

    /** The name of the format in the configuration. */
    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportFormat> labelled(String label) {
        return Labelled.find(label, values());
    }

    /**
     * Writes the report of a format that has a file; creates the directory where there is none.
     *
     * @return the file
     */
    public Path writeInto(Path directory, BuildReport report) throws IOException {
        Path file = Files.createDirectories(directory).resolve(fileName);
        try (OutputStream out = Files.newOutputStream(file)) {
            write(report, out);
        }
        return file;
    }
}
