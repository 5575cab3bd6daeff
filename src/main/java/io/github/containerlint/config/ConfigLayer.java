package io.github.containerlint.config;

import io.github.containerlint.project.files.PathPattern;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The settings of one place, such as a file or a pom; what it does not say is empty.
 *
 * @param compose the Compose files; paths in one element are merged in their order
 * @param dockerfiles paths or patterns of Dockerfiles
 * @param exclude what is not searched
 * @param development files that only developers start
 */
public record ConfigLayer(
        Optional<Setting<FailOn>> failOn,
        Map<String, Setting<RuleWeight>> rules,
        Optional<Setting<List<List<PathPattern>>>> compose,
        Optional<Setting<List<PathPattern>>> dockerfiles,
        Optional<Setting<List<PathPattern>>> exclude,
        Optional<Setting<List<PathPattern>>> development,
        Optional<Setting<List<String>>> knownVariables,
        List<Exemption> exceptions,
        Optional<Setting<SuppressionPolicy>> suppressions,
        Optional<Setting<Release>> rulesAsOf) {
    public ConfigLayer {
        rules = Map.copyOf(rules);
        exceptions = List.copyOf(exceptions);
    }

    /** The layer that says nothing. */
    public static ConfigLayer empty() {
        return new ConfigLayer(
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * This layer on top of another one: maps are merged, exceptions are added, everything else is replaced.
     *
     * @param problems takes a sentence for each rule that the lower layer locks and this one weighs otherwise
     */
    public ConfigLayer over(ConfigLayer lower, Consumer<String> problems) {
        Map<String, Setting<RuleWeight>> weights = new TreeMap<>(lower.rules);
        for (Map.Entry<String, Setting<RuleWeight>> rule : new TreeMap<>(rules).entrySet()) {
            Setting<RuleWeight> below = lower.rules.get(rule.getKey());
            if (below == null || !below.value().locked()) {
                weights.put(rule.getKey(), rule.getValue());
            } else if (below.value().severity() != rule.getValue().value().severity()) {
                problems.accept(lockedAs(rule.getKey(), rule.getValue(), below));
            }
        }
        List<Exemption> all = new ArrayList<>(lower.exceptions);
        for (Exemption exception : exceptions) {
            rejectLocked(exception, lower, problems);
            all.add(exception);
        }
        return new ConfigLayer(
                first(failOn, lower.failOn),
                weights,
                first(compose, lower.compose),
                first(dockerfiles, lower.dockerfiles),
                first(exclude, lower.exclude),
                first(development, lower.development),
                first(knownVariables, lower.knownVariables),
                all,
                first(suppressions, lower.suppressions),
                first(rulesAsOf, lower.rulesAsOf));
    }

    private static <T> Optional<T> first(Optional<T> one, Optional<T> other) {
        return one.isPresent() ? one : other;
    }

    private static String lockedAs(String rule, Setting<RuleWeight> weight, Setting<RuleWeight> below) {
        return "%s: '%s' cannot be %s, because %s locks it as %s; remove it here"
                .formatted(
                        weight.origin(),
                        rule,
                        weight.value().severity().label(),
                        below.origin(),
                        below.value().severity().label());
    }

    private static void rejectLocked(Exemption exception, ConfigLayer lower, Consumer<String> problems) {
        for (Text rule : exception.rules()) {
            Setting<RuleWeight> below = lower.rules.get(rule.value());
            if (below != null && below.value().locked()) {
                problems.accept("%s: findings of '%s' cannot be accepted, because %s locks the rule; remove it here"
                        .formatted(Origin.of(rule.span()), rule.value(), below.origin()));
            }
        }
    }
}
