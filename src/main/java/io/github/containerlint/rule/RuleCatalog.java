package io.github.containerlint.rule;

import io.github.containerlint.finding.Severity;
import io.github.containerlint.source.Lazy;
import io.github.containerlint.source.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All rules on the class path, by name. */
public final class RuleCatalog {
    /** The package of this plugin's own rules, and of no other. */
    private static final String BUILT_IN = "io.github.containerlint.rules.";

    private final Map<String, Entry> entries = new TreeMap<>();

    /** A rule with its description. The class of a rule in the index is loaded when it is first asked for. */
    public static final class Entry {
        private final String type;
        private final RuleIndex.Line line;
        private final Lazy<Rule> rule;

        private Entry(String type, RuleIndex.Line line, Lazy<Rule> rule) {
            this.type = type;
            this.line = line;
            this.rule = rule;
        }

        /** @throws IllegalArgumentException when the rule has no {@link RuleInfo} */
        private static Entry of(Rule rule) {
            RuleInfo info = rule.getClass().getAnnotation(RuleInfo.class);
            String type = rule.getClass().getName();
            if (info == null) {
                throw new IllegalArgumentException(type + " has no @RuleInfo");
            }
            RuleIndex.Line line = RuleIndex.Line.of(info, RuleElement.of(rule), since(type, info));
            return new Entry(type, line, new Lazy<>(() -> rule));
        }

        /** The version is one of this plugin only where the rule is. */
        private static Optional<String> since(String type, RuleInfo info) {
            return type.startsWith(BUILT_IN) ? Optional.of(info.since()) : Optional.empty();
        }

        private static Entry of(String type, RuleClasses classes, RuleIndex index) {
            Optional<RuleIndex.Line> line = index.of(type);
            return line.isPresent()
                    ? new Entry(type, line.get(), new Lazy<>(() -> classes.rule(type)))
                    : of(classes.rule(type));
        }

        public String name() {
            return line.name();
        }

        /** The default severity. */
        public Severity severity() {
            return line.severity();
        }

        /** The highest severity in files that only developers start. */
        public Severity development() {
            return line.development();
        }

        /** The version of this plugin that added the rule; empty for a rule of another jar, which has its own versions. */
        public Optional<String> since() {
            return line.since();
        }

        public RuleElement element() {
            return line.element();
        }

        /** Whether the rule belongs to this plugin and not to another jar. */
        public boolean isBuiltIn() {
            return type.startsWith(BUILT_IN);
        }

        /** The name of the rule's class. */
        String type() {
            return type;
        }

        /** The name of the group: the last part of the rule's package. */
        public String group() {
            String packageName = type.substring(0, Math.max(0, type.lastIndexOf('.')));
            return packageName.substring(packageName.lastIndexOf('.') + 1);
        }

        public Rule rule() {
            return rule.get();
        }

        public RuleInfo info() {
            return rule().getClass().getAnnotation(RuleInfo.class);
        }
    }

    /** @throws IllegalArgumentException when a rule has no {@link RuleInfo}, or two rules have the same name */
    public RuleCatalog(Collection<Rule> rules) {
        for (Rule rule : rules) {
            add(Entry.of(rule));
        }
    }

    private RuleCatalog(Set<String> types, RuleClasses classes, RuleIndex index) {
        for (String type : types) {
            add(Entry.of(type, classes, index));
        }
    }

    private void add(Entry entry) {
        Entry former = entries.put(entry.name(), entry);
        if (former != null) {
            throw new IllegalArgumentException(
                    "rule '%s' is defined by %s and by %s".formatted(entry.name(), former.type(), entry.type()));
        }
    }

    /**
     * The rules that the class path of the loader names.
     *
     * @throws IllegalStateException when it names none: a linter without rules would report nothing
     */
    public static RuleCatalog load(ClassLoader loader) {
        RuleClasses classes = new RuleClasses(loader);
        Set<String> types = classes.names();
        if (types.isEmpty()) {
            throw new IllegalStateException("no rules were found on the plugin's class path");
        }
        return new RuleCatalog(types, classes, RuleIndex.load());
    }

    /** All rules, sorted by name. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** The rule with exactly this name; empty when there is none. */
    public Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** A sentence for a rule that does not exist, with the one that was probably meant. */
    public String unknown(String name) {
        String cure = nearest(name)
                .map("did you mean '%s'?"::formatted)
                .orElse("the goal 'container-lint:explain' lists the rules there are");
        return "there is no rule '%s'; %s".formatted(name, cure);
    }

    /** The rule whose name is most like {@code name}; empty when no name is near enough. */
    public Optional<String> nearest(String name) {
        return Spelling.nearest(name, entries.keySet());
    }
}
