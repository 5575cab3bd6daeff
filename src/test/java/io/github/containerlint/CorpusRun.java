package io.github.containerlint;

import io.github.containerlint.config.FailOn;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Linter;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import io.github.containerlint.report.TextReport;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the findings of the rules for a directory of projects, which shows how the rules do on real projects.
 *
 * <p>Started by {@code src/dev/corpus DIR [RULE,...]}.
 */
public final class CorpusRun {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final RuleCatalog catalog;
    private final Map<String, Integer> counts = new TreeMap<>();

    private CorpusRun(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    /** @param arguments the directory whose subdirectories are projects; names of rules parted by commas, all without it */
    public static void main(String[] arguments) throws IOException {
        RuleCatalog all = RuleCatalog.load(CorpusRun.class.getClassLoader());
        List<String> names = arguments.length > 1
                ? Arrays.asList(arguments[1].split(","))
                : all.entries().stream().map(rule -> rule.info().name()).toList();
        CorpusRun run = new CorpusRun(new RuleCatalog(all.entries().stream()
                .filter(rule -> names.contains(rule.info().name()))
                .map(RuleCatalog.Entry::rule)
                .toList()));
        try (Stream<Path> projects = Files.list(Path.of(arguments[0]))) {
            projects.filter(Files::isDirectory).sorted().forEach(run::print);
        }
        run.counts.forEach((rule, count) -> run.out.println(count + "\t" + rule));
    }

    private void print(Path directory) {
        Project project = ProjectLoader.load(new SourceTree(directory), Selection.everything());
        LintResult result = new Linter(catalog, asked()).lint(project);
        out.printf(
                "%n##### %s: %d Compose projects, %d Dockerfiles, %d findings%n%n",
                directory.getFileName(),
                project.compositions().size(),
                project.dockerfiles().size(),
                result.findings().size());
        result.findings().forEach(this::print);
        result.notes().forEach(note -> out.println("note: " + note.file() + ": " + note.message()));
        result.failures().forEach(failure -> failure.cause().printStackTrace(out));
    }

    private void print(Finding finding) {
        counts.merge(finding.rule(), 1, Integer::sum);
        out.println(TextReport.plain().finding(finding));
        out.println();
    }

    /** The configuration with all rules switched on, also those that are off by default. */
    private LintConfiguration asked() {
        Map<String, Severity> severities = catalog.entries().stream()
                .filter(rule -> rule.info().severity() == Severity.OFF)
                .collect(Collectors.toMap(rule -> rule.info().name(), rule -> Severity.INFO));
        return new LintConfiguration(severities, FailOn.NEVER);
    }
}
