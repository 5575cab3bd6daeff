package io.github.containerlint.report;

import io.github.containerlint.report.html.HtmlReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format of reports for other programs, and for people who do not see the console. */
public enum ReportFormat {
    JSON("container-lint.json") {
        @Override
        void write(BuildReport report, OutputStream out) throws IOException {
            JsonReport.write(report, out);
        }
    },
    SARIF("container-lint.sarif") {
        @Override
        void write(BuildReport report, OutputStream out) throws IOException {
            SarifReport.write(report, out);
        }
    },
    CHECKSTYLE("container-lint-checkstyle.xml") {
        @Override
        void write(BuildReport report, OutputStream out) throws IOException {
            CheckstyleReport.write(report, out);
        }
    },
    GITLAB("container-lint-gitlab.json") {
        @Override
        void write(BuildReport report, OutputStream out) throws IOException {
            GitlabReport.write(report, out);
        }
    },
    MARKDOWN("container-lint.md") {
        @Override
        void write(BuildReport report, OutputStream out) throws IOException {
            MarkdownReport.write(report, out);
        }
    },
    GITHUB(ReportFormat.NO_FILE) {
        @Override
        void write(BuildReport report, OutputStream out) throws IOException {
            GithubAnnotations.write(report, out);
        }
    },
    HTML("container-lint.html") {
        @Override
        void write(BuildReport report, OutputStream out) throws IOException {
            HtmlReport.write(HtmlText.contentOf(report), out);
        }
    };

    private static final String NO_FILE = "";

    private final String fileName;

    /** @param fileName the name of the file; {@code NO_FILE} for a format that is read from standard output */
    ReportFormat(String fileName) {
        this.fileName = fileName;
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

    abstract void write(BuildReport report, OutputStream out) throws IOException;

    /** The name of the format in the configuration. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportFormat> labelled(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
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
