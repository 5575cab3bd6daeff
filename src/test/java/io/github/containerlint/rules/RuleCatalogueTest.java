package io.github.containerlint.rules;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.Shared;
import io.github.containerlint.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules are those of the catalogue, each with the severity that it has there. */
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
                .collect(toMap(
                        rule -> rule.info().name(),
                        rule -> rule.info().severity().label()));

        assertTrue(rows.size() > 50, "only " + rows.size() + " rows were found in the catalogue");
        assertEquals(rows, new TreeMap<>(rules));
    }
}
