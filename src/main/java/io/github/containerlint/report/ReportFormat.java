package io.github.containerlint.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format of reports that are written to files. */
public enum ReportFormat {
    JSON("container-lint.json") {
        @Override
        void write(BuildReport report, OutputStream out) throws IOException {
            JsonReport.write(report.result(), out);
        }
    };

    private final String fileName;

    ReportFormat(String fileName) {
        this.fileName = fileName;
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
     * Writes the report; creates the directory where there is none.
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
