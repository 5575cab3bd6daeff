package io.github.containerlint.config;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.project.files.PathPattern;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * An entry of {@code exceptions}: findings that are known and accepted.
 *
 * @param rules the names of the rules
 * @param files the files that the findings must lie in; empty for all
 * @param services the services that the findings must be about; empty for all
 * @param reason why they are accepted
 * @param place where the entry stands
 */
public record Exemption(List<Text> rules, List<PathPattern> files, List<Text> services, String reason, Span place) {
    public Exemption {
        rules = List.copyOf(rules);
        files = List.copyOf(files);
        services = List.copyOf(services);
    }

    /** Whether the finding is accepted. */
    public boolean covers(Finding finding) {
        return rules.stream().anyMatch(rule -> rule.value().equals(finding.rule()))
                && coversFile(finding.span().file().location())
                && (services.isEmpty() || services.stream().anyMatch(service -> isAbout(finding, service.value())));
    }

    /** Whether findings in the file may be accepted. */
    public boolean coversFile(Path file) {
        return files.isEmpty() || files.stream().anyMatch(pattern -> pattern.matches(file));
    }

    /** Whether an element of the finding is the service or a part of it. */
    private static boolean isAbout(Finding finding, String service) {
        String start = "services." + service;
        return Arrays.stream(finding.subject().split(", "))
                .anyMatch(subject -> subject.startsWith(start)
                        && (subject.length() == start.length() || ".[".indexOf(subject.charAt(start.length())) >= 0));
    }
}
