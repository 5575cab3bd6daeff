package io.github.containerlint.report;

import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.IssueParser;
import edu.hm.hafner.analysis.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Reads reports with the parsers of Jenkins. */
final class JenkinsReader {
    private JenkinsReader() {}

    /** The issues of a report, sorted by their files. */
    static List<Issue> issues(IssueParser parser, String text) throws IOException {
        Path file = Files.createTempFile("report", ".txt");
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            Report report = parser.parse(new FileReaderFactory(file, StandardCharsets.UTF_8));
            return report.stream()
                    .sorted(Comparator.comparing(Issue::getFileName))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }
}
