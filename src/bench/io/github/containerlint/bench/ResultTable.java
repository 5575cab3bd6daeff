package io.github.containerlint.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes the Markdown table of the {@link Samples} that it reads: medians and their ratios.
 *
 * <p>A row that nothing was measured for is left out.
 */
public final class ResultTable {
    private static final List<String> BUILDS = List.of("before", "after");
    private static final String UNMEASURED = "";

    private final Map<String, List<String>> samples = new LinkedHashMap<>();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ResultTable() {}

    /** Reads samples and prints their table. */
    public static void main(String[] arguments) throws IOException {
        ResultTable table = new ResultTable();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] parts = line.split("\t");
            table.samples
                    .computeIfAbsent(parts[0] + "\t" + parts[1], name -> new ArrayList<>())
                    .add(parts[2]);
        }
        table.print();
    }

    private void print() {
        out.println("| | | before | after |");
        out.println("| --- | --- | --- | --- |");
        cold();
        warm();
        growth("services", List.of(10, 100, 1_000, 10_000));
        growth("dockerfiles", List.of(10, 100, 1_000));
        modules();
    }

    private void cold() {
        shared("a", "no plugin: CPU, time", times("cold.none"));
        shared("a", "maven-enforcer-plugin: CPU, time", times("cold.enforcer"));
        row("a", "container-lint: CPU, time", build -> times("cold.lint").apply(build));
        row("a", "extra CPU, as a multiple of the enforcer's", build -> {
            double none = median("cold.none.cpu", Samples.NO_BUILD).orElse(Double.NaN);
            return ratio(
                    median("cold.lint.cpu", build).orElse(Double.NaN) - none,
                    median("cold.enforcer.cpu", Samples.NO_BUILD).orElse(Double.NaN) - none);
        });
        shared("a", "classes loaded without a plugin, hidden ones among them", classes("cold.none"));
        shared("a", "classes loaded with the enforcer, hidden ones", classes("cold.enforcer"));
        row(
                "a",
                "classes loaded with container-lint, hidden ones",
                build -> classes("cold.lint").apply(build));
    }

    private Function<String, String> times(String name) {
        return build -> both(name + ".cpu", name + ".time", "%.2f s", build);
    }

    private Function<String, String> classes(String name) {
        return build -> both(name + ".classes", name + ".hidden", "%,.0f", build);
    }

    private void warm() {
        shared(
                "b",
                "projects, Compose files, other files read",
                build -> Stream.of("warm.projects", "warm.composeFiles", "warm.otherFiles")
                        .map(name -> text(name, "%,.0f", build))
                        .filter(text -> !text.isEmpty())
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(UNMEASURED));
        shared("b", "bare reading and SnakeYAML", build -> text("warm.bare", "%.1f ms", build));
        row("b", "container-lint", build -> text("warm.lint", "%,.0f ms", build));
        row(
                "b",
                "as a multiple of bare reading",
                build -> ratio(
                        median("warm.lint", build).orElse(Double.NaN),
                        median("warm.bare", Samples.NO_BUILD).orElse(Double.NaN)));
    }

    private void growth(String what, List<Integer> sizes) {
        for (int size : sizes) {
            row(
                    "c",
                    "%,d %s: CPU, peak of the heap".formatted(size, what),
                    build -> Stream.of(
                                    text(name(what, size) + ".cpu", "%,.0f ms", build),
                                    text(name(what, size) + ".heap", "%,.0f MB", build))
                            .filter(text -> !text.isEmpty())
                            .reduce((one, other) -> one + ", " + other)
                            .orElse(UNMEASURED));
        }
        for (int size : sizes) {
            row(
                    "c",
                    "%,d %s against %,d, a tenth of it".formatted(size, what, size / 10),
                    build -> ratio(
                            median(name(what, size) + ".cpu", build).orElse(Double.NaN) / 10,
                            median(name(what, size / 10) + ".cpu", build).orElse(Double.NaN)));
        }
    }

    private static String name(String what, int size) {
        return "growth." + what + "." + size;
    }

    private void modules() {
        shared("d", "200 modules without the plugin: CPU, time", times("modules200.none"));
        shared("d", "200 modules with maven-enforcer-plugin: CPU, time", times("modules200.enforcer"));
        row(
                "d",
                "200 modules with the plugin: CPU, time",
                build -> times("modules200.lint").apply(build));
        row("d", "extra CPU of a build with one module", build -> milliseconds(extra(1, build)));
        row(
                "d",
                "extra CPU for each further module",
                build -> milliseconds((extra(200, build) - extra(1, build)) / 199));
    }

    /** What the plugin adds to a build of so many modules, in seconds of CPU; not a number when it was not measured. */
    private double extra(int modules, String build) {
        return median("modules" + modules + ".lint.cpu", build).orElse(Double.NaN)
                - median("modules" + modules + ".none.cpu", Samples.NO_BUILD).orElse(Double.NaN);
    }

    private static String milliseconds(double seconds) {
        return Double.isNaN(seconds) ? UNMEASURED : format("%.1f ms", seconds * 1_000);
    }

    /** A row about what no build of the plugin takes part in. */
    private void shared(String part, String measure, Function<String, String> value) {
        String text = value.apply(Samples.NO_BUILD);
        row(part, measure, build -> text);
    }

    private void row(String part, String measure, Function<String, String> value) {
        List<String> cells = BUILDS.stream().map(value).toList();
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            out.println("| " + part + " | " + measure + " | " + String.join(" | ", cells) + " |");
        }
    }

    private String both(String one, String other, String format, String build) {
        String first = text(one, format, build);
        return first.isEmpty() ? UNMEASURED : first + ", " + text(other, format, build);
    }

    /** The median, or the reason why there is none. */
    private String text(String name, String format, String build) {
        List<String> all = samples.getOrDefault(name + "\t" + build, List.of());
        OptionalDouble median = median(name, build);
        return median.isPresent()
                ? format(format, median.getAsDouble())
                : all.stream().findFirst().orElse(UNMEASURED);
    }

    private static String ratio(double one, double other) {
        double ratio = one / other;
        return Double.isNaN(ratio) ? UNMEASURED : format("%.2f", ratio);
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** Empty when nothing was measured, or the reason for that stands in its place. */
    private OptionalDouble median(String name, String build) {
        double[] sorted = samples.getOrDefault(name + "\t" + build, List.of()).stream()
                .filter(value -> value.matches("-?[0-9.]+(E-?[0-9]+)?"))
                .mapToDouble(Double::parseDouble)
                .sorted()
                .toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length / 2]);
    }
}
