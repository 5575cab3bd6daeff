package io.github.containerlint.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.containerlint.Shared;
import io.github.containerlint.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the linter on small projects with faults that people reported in public, and compares the findings with the right ones.
 *
 * <p>A case that is listed as unmet fails the test once it is met. {@code -Dfield=update} removes such lines; it adds
 * none.
 */
class FieldTest {
    private static final boolean UPDATE = "update".equals(System.getProperty("field"));

    /** The kinds of faults that rules which exist are about. */
    private static final String GROUP = "trust ";

    private final RuleCatalog catalog = RuleCatalog.load(getClass().getClassLoader());
    private final Set<String> met = new ConcurrentSkipListSet<>();

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> saysWhatIsRightOfRealFaults() throws IOException {
        List<FieldCase> cases = cases(Shared.file("field"));
        List<String> names = cases.stream().map(FieldCase::name).toList();
        List<String> unmet = UnmetCases.names();
        assertFalse(cases.isEmpty());
        List<String> unknown = new ArrayList<>(unmet);
        unknown.removeAll(names);
        assertEquals(List.of(), unknown, "cases that are listed and not there");
        assertEquals(unmet.stream().distinct().toList(), unmet, "cases that are listed twice");
        return cases.stream().map(one -> dynamicTest(one.name(), () -> prove(one, unmet.contains(one.name()))));
    }

    private static List<FieldCase> cases(Path field) throws IOException {
        return Files.readAllLines(field.resolve("groups.txt")).stream()
                .filter(line -> line.startsWith(GROUP))
                .map(line -> field.resolve(line.substring(GROUP.length()).strip()))
                .flatMap(kind -> FieldCase.of(kind).stream())
                .toList();
    }

    private void prove(FieldCase one, boolean listed) throws IOException {
        List<String> problems = one.problems(catalog, temporary.resolve(one.name()));
        if (!listed) {
            assertEquals(List.of(), problems);
        } else if (UPDATE && problems.isEmpty()) {
            met.add(one.name());
        } else {
            assertFalse(problems.isEmpty(), "it is met now: take its line away, or run with -Dfield=update");
        }
    }

    @AfterEach
    void takeAwayWhatIsMet() {
        if (!met.isEmpty()) {
            UnmetCases.remove(met);
        }
    }
}
