package io.github.containerlint.rules;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.Shared;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.RuleElement;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules are those of the catalogue, each with the severity that it has there. Rules about comments for this linter are
 * not about containers and have no row.
 */
class RuleCatalogueTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\| (E|W|I|off) \\|", Pattern.MULTILINE);
    private static final Map<String, String> SEVERITIES =
            Map.of("E", "error", "W", "warning", "I", "info", "off", "off");

    @Test
    void everyRowHasItsRuleAndEveryRuleItsRow() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(Files.readString(Shared.file("rules.md")))
                .results()
                .forEach(row -> rows.put(row.group(1), SEVERITIES.get(row.group(2))));
        Map<String, String> rules = RuleCatalog.load(getClass().getClassLoader()).entries().stream()
                .filter(rule -> rule.element() != RuleElement.SUPPRESSION)
                .collect(toMap(
                        rule -> rule.info().name(),
                        rule -> rule.info().severity().label()));

        assertTrue(rows.size() > 50, "only " + rows.size() + " rows were found in the catalogue");
        assertEquals(
                List.of(),
                differences(rows, rules),
                "a new rule needs a row in ../shared/rules.md: | `NAME` | E, W, I or off | what it reports |");
    }

    private static List<String> differences(Map<String, String> rows, Map<String, String> rules) {
        return Stream.concat(rows.keySet().stream(), rules.keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !Objects.equals(rows.get(name), rules.get(name)))
                .map(name -> "%s: %s in the catalogue, %s in @RuleInfo"
                        .formatted(name, rows.getOrDefault(name, "no row"), rules.getOrDefault(name, "no rule")))
                .toList();
    }
}
