package io.github.containerlint.config;

import io.github.containerlint.finding.Severity;
import io.github.containerlint.rule.RuleCatalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The user's settings for the rules.
 *
 * @param severities by rule name, for the rules whose severity was changed
 * @param failOn the lightest finding that fails the build
 */
public record LintConfiguration(Map<String, Severity> severities, FailOn failOn) {
    public LintConfiguration {
        severities = Map.copyOf(severities);
    }

    /** The default configuration: every rule has its own severity, and errors fail the build. */
    public static LintConfiguration defaults() {
        return new LintConfiguration(Map.of(), FailOn.ERROR);
    }

    /** The highest severity that any of the configurations gives each rule; nothing fails the build. */
    public static LintConfiguration strictest(Collection<LintConfiguration> all, RuleCatalog catalog) {
        Map<String, Severity> severities = new TreeMap<>();
        for (RuleCatalog.Entry rule : catalog.entries()) {
            for (LintConfiguration one : all) {
                Severity severity = one.severityOf(rule);
                Severity highest = severities.getOrDefault(rule.name(), severity);
                severities.put(rule.name(), severity.compareTo(highest) > 0 ? severity : highest);
            }
        }
        return new LintConfiguration(severities, FailOn.NEVER);
    }

    /**
     * Reads the settings of a pom or the command line.
     *
     * @param rules rule names to {@code error}, {@code warning}, {@code info} or {@code off}; an empty element of the
     *     pom arrives as {@code null}
     * @throws InvalidConfigurationException when a rule, a severity or the threshold is unknown
     */
    public static LintConfiguration read(Map<String, String> rules, String failOn, RuleCatalog catalog) {
        List<String> problems = new ArrayList<>();
        Map<String, Severity> severities = new TreeMap<>();
        new TreeMap<>(rules).forEach((name, label) -> {
            Optional<Severity> severity = severity(label);
            if (catalog.find(name).isEmpty()) {
                problems.add(unknownRule(name, catalog));
            } else if (severity.isEmpty()) {
                problems.add(unknownSeverity(name, label));
            } else {
                severities.put(name, severity.get());
            }
        });
        Optional<FailOn> threshold = FailOn.labelled(failOn);
        if (threshold.isEmpty()) {
            problems.add(unknownThreshold(failOn));
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return new LintConfiguration(severities, threshold.orElseThrow());
    }

    /** The severity of a rule in this run. */
    public Severity severityOf(RuleCatalog.Entry rule) {
        return severities.getOrDefault(rule.name(), rule.severity());
    }

    private static Optional<Severity> severity(String label) {
        if (label == null) {
            return Optional.empty();
        }
        return Arrays.stream(Severity.values())
                .filter(one -> one.label().equals(label.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String unknownRule(String name, RuleCatalog catalog) {
        String cure = catalog.nearest(name)
                .map("did you mean '%s'?"::formatted)
                .orElse("the goal 'container-lint:explain' lists the rules there are");
        return "<rules>: there is no rule '%s'; %s".formatted(name, cure);
    }

    private static String unknownSeverity(String rule, String label) {
        String said = label == null || label.isBlank() ? "has no severity" : "cannot be '%s'".formatted(label);
        return "<rules>: '%s' %s; write error, warning, info or off".formatted(rule, said);
    }

    private static String unknownThreshold(String failOn) {
        return "<failOn>: '%s' is no severity; write error, warning, info or never".formatted(failOn);
    }
}
