package io.github.containerlint.rule;

import io.github.containerlint.source.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** All rules on the class path, by name. */
public final class RuleCatalog {
    private final Map<String, Entry> entries = new TreeMap<>();

    /** A rule with its description. */
    public record Entry(Rule rule, RuleInfo info) {
        /** The name of the group: the last part of the rule's package. */
        public String group() {
            String name = rule.getClass().getPackageName();
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    /** @throws IllegalArgumentException when a rule has no {@link RuleInfo}, or two rules have the same name */
    public RuleCatalog(Collection<Rule> rules) {
        for (Rule rule : rules) {
            RuleInfo info = rule.getClass().getAnnotation(RuleInfo.class);
            if (info == null) {
                throw new IllegalArgumentException(rule.getClass().getName() + " has no @RuleInfo");
            }
            Entry former = entries.put(info.name(), new Entry(rule, info));
            if (former != null) {
                throw new IllegalArgumentException("rule '%s' is defined by %s and by %s"
                        .formatted(
                                info.name(),
                                former.rule().getClass().getName(),
                                rule.getClass().getName()));
            }
        }
    }

    /**
     * The rules that the class path of the loader names.
     *
     * @throws IllegalStateException when it names none: a linter without rules would report nothing
     */
    public static RuleCatalog load(ClassLoader loader) {
        List<Rule> rules = new ArrayList<>();
        ServiceLoader.load(Rule.class, loader).forEach(rules::add);
        if (rules.isEmpty()) {
            throw new IllegalStateException("no rules were found on the plugin's class path");
        }
        return new RuleCatalog(rules);
    }

    /** All rules, sorted by name. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** The rule with exactly this name; empty when there is none. */
    public Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** The rule whose name is most like {@code name}; empty when no name is near enough. */
    public Optional<String> nearest(String name) {
        return Spelling.nearest(name, entries.keySet());
    }
}
