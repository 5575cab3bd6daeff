package io.github.containerlint.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens reports in a real browser: filters, keyboard, themes, widths, accessibility, and that no text of a project runs.
 * The checks are in {@code src/test/browser/check.mjs}; reports and screenshots stay in {@code target/browser}.
 */
class HtmlReportBrowserTest {
    private static final Path SCRIPTS = Path.of("src/test/browser");
    private static final Path OUTPUT = Path.of("target/browser");
    private static final int MINUTES = 15;

    @TempDir
    private Path directory;

    @Test
    void aReaderCanUseTheReports() throws IOException, InterruptedException {
        Optional<Path> node = program("node");
        Optional<Path> chromium = program("chromium").or(() -> program("chromium-browser"));
        boolean installed = Files.isDirectory(SCRIPTS.resolve("node_modules/playwright-core"));
        if (node.isEmpty() || chromium.isEmpty() || !installed) {
            String missing = "THE HTML REPORT WAS NOT OPENED IN A BROWSER: node %s, chromium %s, npm ci in %s %s"
                    .formatted(
                            node.isPresent() ? "found" : "missing",
                            chromium.isPresent() ? "found" : "missing",
                            SCRIPTS,
                            installed ? "done" : "missing");
            System.err.println(missing);
            assumeTrue(false, missing);
        }
        write();

        Path log = OUTPUT.resolve("check.log");
        Process process = new ProcessBuilder(
                        node.orElseThrow().toString(),
                        "check.mjs",
                        OUTPUT.toAbsolutePath().toString(),
                        chromium.orElseThrow().toString())
                .directory(SCRIPTS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(log, StandardCharsets.UTF_8);

        assertTrue(ended, () -> "the browser did not end: " + said);
        assertEquals(0, process.exitValue(), said);
        assertTrue(said.contains("5 reports, "), said);
    }

    private static Optional<Path> program(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void write() throws IOException {
        Files.createDirectories(OUTPUT);
        try (Stream<Path> old = Files.list(OUTPUT)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        write("volumes", Path.of("src/it/a-bind-mount-over-the-virtualenv-fails-the-build"));
        write("course", Path.of("src/it/the-course-stack-with-its-mistakes-fails-the-build"));
        write("clean", Path.of("src/it/the-course-stack-passes"));
        write("large", SampleStacks.large());
        write("hostile", HtmlReportHostileTest.hostileFiles());
    }

    private void write(String name, Path source) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(source)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(source.relativize(file).toString(), Files.readString(file));
            }
        }
        write(name, files);
    }

    private void write(String name, Map<String, String> files) throws IOException {
        Path report = SampleStacks.report(directory.resolve(name), files);
        Files.move(report, OUTPUT.resolve(name + ".html"), StandardCopyOption.REPLACE_EXISTING);
    }
}
