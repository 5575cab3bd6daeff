package io.github.containerlint.config;

import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.files.PathPattern;
import io.github.containerlint.rule.RuleCatalog;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The settings that a run works with.
 *
 * @param severities by rule name, for the rules whose severity was changed
 * @param failOn the lightest finding that fails the build
 * @param locked by rule name, where a rule is locked
 * @param only the rules to run; empty for all
 * @param rulesAsOf the release whose newer rules are off; empty for none
 * @param release the release that runs; rules that came with it weigh little until the next major one
 * @param development the files that only developers start
 */
public record LintConfiguration(
        Map<String, Severity> severities,
        FailOn failOn,
        Map<String, Origin> locked,
        Set<String> only,
        Optional<Release> rulesAsOf,
        Optional<Release> release,
        Setting<SuppressionPolicy> suppressions,
        List<Exemption> exceptions,
        List<PathPattern> development) {
    /** Whether comments may silence rules where nothing is set. */
    public static final Setting<SuppressionPolicy> DEFAULT_SUPPRESSIONS =
            Setting.byDefault(SuppressionPolicy.WITH_REASON);

    public LintConfiguration {
        severities = Map.copyOf(severities);
        locked = Map.copyOf(locked);
        only = Set.copyOf(only);
        exceptions = List.copyOf(exceptions);
        development = List.copyOf(development);
    }

    /** A configuration of severities alone. */
    public LintConfiguration(Map<String, Severity> severities, FailOn failOn) {
        this(
                severities,
                failOn,
                Map.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                DEFAULT_SUPPRESSIONS,
                List.of(),
                List.of());
    }

    /**
     * The configuration that a merged layer describes.
     *
     * @param only the rules to run; empty for all
     * @param release the release that runs; empty where it is not known
     */
    public static LintConfiguration of(ConfigLayer layer, Set<String> only, Optional<Release> release) {
        Map<String, Severity> severities = new TreeMap<>();
        Map<String, Origin> locked = new TreeMap<>();
        for (Map.Entry<String, Setting<RuleWeight>> rule : layer.rules().entrySet()) {
            RuleWeight weight = rule.getValue().value();
            severities.put(rule.getKey(), weight.severity());
            if (weight.locked()) {
                locked.put(rule.getKey(), rule.getValue().origin());
            }
        }
        return new LintConfiguration(
                severities,
                value(layer.failOn()).orElse(FailOn.ERROR),
                locked,
                only,
                value(layer.rulesAsOf()),
                release,
                layer.suppressions().orElse(DEFAULT_SUPPRESSIONS),
                layer.exceptions(),
                value(layer.development()).orElse(List.of()));
    }

    private static <T> Optional<T> value(Optional<Setting<T>> setting) {
        return setting.isPresent() ? Optional.of(setting.get().value()) : Optional.empty();
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

    /** The severity of a rule in this run. */
    public Severity severityOf(RuleCatalog.Entry rule) {
        if (!only.isEmpty() && !only.contains(rule.name()) || isNewerThanWanted(rule)) {
            return Severity.OFF;
        }
        Severity written = severities.get(rule.name());
        if (written != null) {
            return written;
        }
        return isNew(rule) ? lower(rule.severity(), Severity.INFO) : rule.severity();
    }

    /** The severity of a rule in files that only developers start. */
    public Severity severityInDevelopment(RuleCatalog.Entry rule) {
        Severity severity = severityOf(rule);
        return locked.containsKey(rule.name()) ? severity : lower(severity, rule.development());
    }

    private static Severity lower(Severity one, Severity other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean isNewerThanWanted(RuleCatalog.Entry rule) {
        return rulesAsOf.isPresent()
                && rule.since()
                        .flatMap(Release::of)
                        .filter(since -> since.compareTo(rulesAsOf.get()) > 0)
                        .isPresent();
    }

    private boolean isNew(RuleCatalog.Entry rule) {
        return release.isPresent()
                && rule.since()
                        .flatMap(Release::of)
                        .filter(since -> since.isNewIn(release.get()))
                        .isPresent();
    }

    /** Whether the configuration says that only developers start the file. */
    public boolean isForDevelopment(Path file) {
        for (PathPattern pattern : development) {
            if (pattern.matches(file)) {
                return true;
            }
        }
        return false;
    }
}
