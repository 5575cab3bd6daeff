package io.github.containerlint.rules;

import static org.junit.jupiter.api.Assertions.fail;

import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleCatalog;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The rules that a contributor works on: {@code -Drule=NAME,NAME} leaves out the tests of all others. */
final class ChosenRules {
    private ChosenRules() {}

    /** All rules as their annotations describe them. The index may be older while a rule is written. */
    static RuleCatalog annotated() {
        return new RuleCatalog(ServiceLoader.load(Rule.class, ChosenRules.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** All rules of the catalog where {@code -Drule} is not given. */
    static List<RuleCatalog.Entry> of(RuleCatalog catalog) {
        return named(System.getProperty("rule", ""), catalog);
    }

    static List<RuleCatalog.Entry> named(String names, RuleCatalog catalog) {
        return names.isBlank()
                ? catalog.entries()
                : Stream.of(names.split(",", -1))
                        .map(name -> catalog.find(name.strip()).orElseGet(() -> fail(unknown(name.strip(), catalog))))
                        .toList();
    }

    private static String unknown(String name, RuleCatalog catalog) {
        String advice = catalog.nearest(name)
                .map("did you mean '%s'?"::formatted)
                .orElse("java src/dev/NewRule.java lays out a new one");
        return "-Drule: there is no rule '" + name + "'; " + advice;
    }
}
