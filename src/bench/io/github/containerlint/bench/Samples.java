package io.github.containerlint.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/**
 * What is measured: one sample a line, its name, the build that it is about and its value, separated by tabs.
 *
 * <p>The build is {@code before} or {@code after}, and {@code -} where no build of the plugin takes part.
 */
final class Samples {
    static final String NO_BUILD = "-";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    void add(String name, String build, double value) {
        out.println(name + "\t" + build + "\t" + value);
    }

    /** In place of a value that could not be measured: why. */
    void add(String name, String build, String reason) {
        out.println(name + "\t" + build + "\t" + reason);
    }

    /** The milliseconds of CPU that this thread takes for the work: less dependent on what else the machine does than time. */
    static double cpu(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
    }
}
