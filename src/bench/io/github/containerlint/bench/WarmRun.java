package io.github.containerlint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lints a directory of projects again and again in one JVM, each build in turn and bare reading between them. */
public final class WarmRun {
    private static final int UNMEASURED = 7;
    private static final int MEASURED = 11;

    private WarmRun() {}

    /** @param arguments the directory whose subdirectories are projects; then for each build its name and its class path */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]).toRealPath();
        List<Path> projects = projects(directory);
        Map<String, PluginBuild> builds = new LinkedHashMap<>();
        for (int at = 1; at < arguments.length; at += 2) {
            builds.put(arguments[at], new PluginBuild(arguments[at + 1]));
        }
        PluginBuild first = builds.values().iterator().next();
        BareReading bare = new BareReading(FilesRead.during(() -> projects.forEach(first::lint), directory));
        Samples samples = new Samples();
        samples.add("warm.projects", Samples.NO_BUILD, projects.size());
        samples.add("warm.composeFiles", Samples.NO_BUILD, bare.composeFiles());
        samples.add("warm.otherFiles", Samples.NO_BUILD, bare.others());
        for (int round = -UNMEASURED; round < MEASURED; round++) {
            measure(round >= 0, samples, "warm.bare", Samples.NO_BUILD, bare::run);
            for (Map.Entry<String, PluginBuild> build : builds.entrySet()) {
                PluginBuild linter = build.getValue();
                measure(round >= 0, samples, "warm.lint", build.getKey(), () -> projects.forEach(linter::lint));
            }
        }
    }

    private static void measure(boolean counts, Samples samples, String name, String build, Runnable work) {
        double milliseconds = Samples.cpu(work);
        if (counts) {
            samples.add(name, build, milliseconds);
        }
    }

    private static List<Path> projects(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }
}
