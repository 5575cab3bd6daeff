package io.github.containerlint.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lints one project of a known size: how long it takes when the JVM is warm, and how much of the heap is in use at most.
 *
 * <p>The peak is the sum of what the heap's memory pools had in use at most, with garbage that was not collected yet.
 */
public final class GrowthRun {
    private static final double WARM = 4_000;
    private static final double ENOUGH = 1_500;

    private GrowthRun() {}

    /**
     * @param arguments the sample's name, the build's name and its class path, the project, how many services it has, and
     *     another project to warm up with
     */
    public static void main(String[] arguments) {
        String name = arguments[0];
        String build = arguments[1];
        PluginBuild linter = new PluginBuild(arguments[2]);
        Path project = Path.of(arguments[3]);
        repeat(WARM, () -> linter.lint(Path.of(arguments[5])));
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        List<PluginBuild.Outcome> outcomes = new ArrayList<>();
        List<Double> times = repeat(ENOUGH, () -> outcomes.add(linter.lint(project)));
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        Samples samples = new Samples();
        PluginBuild.Outcome outcome = outcomes.get(0);
        if (outcome.services() != Long.parseLong(arguments[4])) {
            samples.add(name + ".cpu", build, "read only " + outcome.services() + " services");
        } else if (outcome.breakdowns() > 0) {
            samples.add(name + ".cpu", build, outcome.breakdowns() + " rules broke down");
        } else {
            times.forEach(milliseconds -> samples.add(name + ".cpu", build, milliseconds));
            samples.add(name + ".heap", build, peak / 1e6);
        }
    }

    /** Does the work until it has taken so many milliseconds in all, and at least once. */
    private static List<Double> repeat(double milliseconds, Runnable work) {
        List<Double> times = new ArrayList<>();
        double sum = 0;
        while (sum < milliseconds) {
            double one = Samples.cpu(work);
            times.add(one);
            sum += one;
        }
        return times;
    }
}
