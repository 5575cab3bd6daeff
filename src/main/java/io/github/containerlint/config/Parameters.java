package io.github.containerlint.config;

import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Selection;
import io.github.containerlint.project.files.PathGlob;
import io.github.containerlint.project.files.PathPattern;
import io.github.containerlint.rule.RuleCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The settings that a pom and a command line make, as they were written; empty where they say nothing.
 *
 * @param rules rule names to severities; an element without a text arrives as {@code null}
 */
public record Parameters(
        Map<String, String> rules,
        Optional<String> failOn,
        List<String> composeFiles,
        List<String> dockerfiles,
        List<String> exclude,
        List<String> development,
        List<String> knownVariables,
        Optional<String> suppressions,
        Optional<String> rulesAsOf) {
    /** The beginning of the names of parameters for single rules: {@code rules.NAME}. */
    public static final String RULES = "rules";

    /** These settings without the paths. */
    public Parameters withoutPaths() {
        return new Parameters(
                rules, failOn, List.of(), List.of(), List.of(), List.of(), knownVariables, suppressions, rulesAsOf);
    }

    /** These settings with other severities. */
    public Parameters weighing(Map<String, String> others) {
        return new Parameters(
                others,
                failOn,
                composeFiles,
                dockerfiles,
                exclude,
                development,
                knownVariables,
                suppressions,
                rulesAsOf);
    }

    /**
     * These settings as a layer.
     *
     * @param directory the absolute directory that paths are relative to
     * @param origins where a parameter was set, by its name, such as {@code failOn} or {@code rules.latest-base-image}
     * @param problems takes a sentence for each value that is wrong
     */
    public ConfigLayer layer(
            Path directory, RuleCatalog catalog, Function<String, Origin> origins, Consumer<String> problems) {
        if (saysNothing()) {
            return ConfigLayer.empty();
        }
        return new ConfigLayer(
                labelled("failOn", failOn, FailOn::labelled, "error, warning, info or never", origins, problems),
                weights(catalog, origins, problems),
                compose(directory, origins),
                patterns("dockerfiles", dockerfiles, directory, origins, problems),
                patterns("exclude", exclude, directory, origins, problems),
                patterns("development", development, directory, origins, problems),
                knownVariables.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Setting<>(knownVariables, origins.apply("knownVariables"))),
                List.of(),
                labelled(
                        "suppressions",
                        suppressions,
                        SuppressionPolicy::labelled,
                        "allowed, with-reason or forbidden",
                        origins,
                        problems),
                labelled("rulesAsOf", rulesAsOf, Release::of, "a release such as 1.2", origins, problems));
    }

    private boolean saysNothing() {
        return rules.isEmpty()
                && failOn.isEmpty()
                && composeFiles.isEmpty()
                && dockerfiles.isEmpty()
                && exclude.isEmpty()
                && development.isEmpty()
                && knownVariables.isEmpty()
                && suppressions.isEmpty()
                && rulesAsOf.isEmpty();
    }

    private static <T> Optional<Setting<T>> labelled(
            String name,
            Optional<String> written,
            Function<String, Optional<T>> reader,
            String expected,
            Function<String, Origin> origins,
            Consumer<String> problems) {
        Optional<T> value = written.flatMap(reader);
        if (written.isPresent() && value.isEmpty()) {
            problems.accept("<%s>: '%s' is not known; write %s".formatted(name, written.get(), expected));
        }
        return value.map(read -> new Setting<>(read, origins.apply(name)));
    }

    private Map<String, Setting<RuleWeight>> weights(
            RuleCatalog catalog, Function<String, Origin> origins, Consumer<String> problems) {
        Map<String, Setting<RuleWeight>> weights = new TreeMap<>();
        new TreeMap<>(rules).forEach((name, label) -> {
            Optional<Severity> severity = Optional.ofNullable(label).flatMap(Severity::labelled);
            if (catalog.find(name).isEmpty()) {
                problems.accept("<rules>: " + catalog.unknown(name));
            } else if (severity.isEmpty()) {
                problems.accept(unknownSeverity(name, label));
            } else {
                RuleWeight weight = new RuleWeight(severity.get(), false);
                weights.put(name, new Setting<>(weight, origins.apply(RULES + "." + name)));
            }
        });
        return weights;
    }

    private static String unknownSeverity(String rule, String label) {
        String said = label == null || label.isBlank() ? "has no severity" : "cannot be '%s'".formatted(label);
        return "<rules>: '%s' %s; write error, warning, info or off".formatted(rule, said);
    }

    private Optional<Setting<List<List<PathPattern>>>> compose(Path directory, Function<String, Origin> origins) {
        List<List<PathPattern>> projects = new ArrayList<>();
        for (String entry : composeFiles) {
            projects.add(Selection.names(entry)
                    .filter(name -> PathGlob.problem(name).isEmpty())
                    .map(name -> new PathPattern(directory, name))
                    .toList());
        }
        return projects.isEmpty()
                ? Optional.empty()
                : Optional.of(new Setting<>(projects, origins.apply("composeFiles")));
    }

    private static Optional<Setting<List<PathPattern>>> patterns(
            String name,
            List<String> written,
            Path directory,
            Function<String, Origin> origins,
            Consumer<String> problems) {
        List<PathPattern> patterns = new ArrayList<>();
        for (String one : written) {
            Optional<String> fault = PathGlob.problem(one);
            fault.ifPresent(problem -> problems.accept("<%s>: %s".formatted(name, problem)));
            if (fault.isEmpty()) {
                patterns.add(new PathPattern(directory, one));
            }
        }
        return written.isEmpty() ? Optional.empty() : Optional.of(new Setting<>(patterns, origins.apply(name)));
    }
}
