package io.github.containerlint.report;

import io.github.containerlint.rule.RuleCatalog;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages of rules on the site of this plugin. The rules of other jars have none. */
public final class HelpPage {
    /** The start page. */
    static final String SITE = "https://containerlint.github.io/";

    private final Set<String> rules;

    private HelpPage(Set<String> rules) {
        this.rules = rules;
    }

    /** The pages of the rules in the catalog that belong to this plugin. */
    public static HelpPage of(RuleCatalog catalog) {
        return new HelpPage(catalog.entries().stream()
                .filter(RuleCatalog.Entry::isBuiltIn)
                .map(RuleCatalog.Entry::name)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** No pages at all. */
    static HelpPage none() {
        return new HelpPage(Set.of());
    }

    /** The address of the page; empty for a rule without one. */
    public Optional<String> address(String rule) {
        return rules.contains(rule) ? Optional.of(SITE + "rules/" + rule) : Optional.empty();
    }
}
