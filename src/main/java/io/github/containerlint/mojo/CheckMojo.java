package io.github.containerlint.mojo;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.lint.BuildResult;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.project.Project;
import io.github.containerlint.report.BuildReport;
import io.github.containerlint.report.ConsoleForm;
import io.github.containerlint.report.ConsoleReport;
import io.github.containerlint.report.HelpPage;
import io.github.containerlint.report.PathStyle;
import io.github.containerlint.report.ReportFormat;
import io.github.containerlint.report.Shown;
import io.github.containerlint.report.Summary;
import io.github.containerlint.source.PathNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Lints the Compose files, Dockerfiles, {@code .dockerignore} and {@code .env} of a project together, and fails the
 * build when they contain a fault that breaks at run time. It starts no container and opens no connection. It also
 * works without a pom.
 *
 * <p>The first {@code check} of a build lints all its modules, each with its own settings, before the build fails. A
 * module that does not configure the plugin is linted with the settings of the module around it, but without the paths
 * in them. To leave a module out, write {@code <skip>true</skip>} in its configuration. Typed on the command line, the
 * goal does the same with the settings of the executions in the poms.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
public class CheckMojo extends ProjectMojo {
    private static final int WIDTH = 80;

    /**
     * The lowest severity that fails the build: {@code error}, {@code warning}, {@code info} or {@code never}. By
     * default, errors do.
     */
    @Parameter(property = "container-lint.failOn")
    private String failOn;

    /**
     * Reports to write, none by default: {@code json}, {@code sarif}, {@code checkstyle}, {@code gitlab} (Code Quality)
     * and {@code markdown} are files in {@code target/container-lint} in the directory that Maven was started in;
     * {@code github} prints annotations for GitHub Actions on standard output. On the command line, separate several with
     * commas. A report covers the whole build.
     *
     * <p>A report is written before the build fails, and also when there are no findings.
     */
    @Parameter(property = "container-lint.reports")
    private List<String> reports = List.of();

    /**
     * How many findings of one rule the console shows with their source, each in a different file. Below them, the
     * other findings are listed by their places. With a higher number than the default, the output may get longer than
     * 150 lines. The reports hold all findings in any case.
     */
    @Parameter(property = "container-lint.maxFrames", defaultValue = "5")
    private int maxFrames;

    /**
     * How much the console shows of a finding: {@code full} shows it with its source, {@code short} prints one line that
     * is never wrapped for each finding, at the level of its severity.
     */
    @Parameter(property = "container-lint.console", defaultValue = "full")
    private String console;

    /**
     * How the console writes the paths of findings: {@code root} is relative to the directory that Maven was started in,
     * {@code absolute} is for terminals that make links of paths.
     */
    @Parameter(property = "container-lint.paths", defaultValue = "root")
    private String paths;

    @Override
    Optional<String> threshold() {
        return written(failOn);
    }

    @Override
    List<String> wantedReports() {
        return written(reports);
    }

    @Override
    void run(BuildMemory memory) throws MojoExecutionException, MojoFailureException {
        boolean first = memory.isEmpty();
        if (!BuildMemory.isTyped(execution())
                && memory.hasLinted(project(), execution().getExecutionId())) {
            getLog().debug("container-lint: this module was linted together with the first one of the build");
            return;
        }
        CheckPlan plan = plan(memory);
        List<ReportFormat> formats = formats(plan);
        ConsoleForm form = consoleForm();
        PathStyle style = pathStyle();
        BuildResult result = lint(plan, baselineFile().baseline(), !formats.isEmpty());
        plan.checks().forEach(check -> memory.linted(check.module(), check.execution()));
        memory.linted(project(), execution().getExecutionId());
        ConsoleReport report =
                new ConsoleReport(MavenPalette.detected(), WIDTH, maxFrames, HelpPage.of(catalog()), style);
        LintResult fresh = print(result.all(), form, report, memory);
        if (first) {
            sayWhatIsLeftOut(plan);
        }
        Optional<MojoExecutionException> unwritten = formats.isEmpty()
                ? Optional.empty()
                : write(formats, report(plan, result, result.all()), report(plan, result, fresh));
        report.table(fresh).ifPresent(table -> getLog().info(table + "\n"));
        conclude(result);
        if (unwritten.isPresent()) {
            throw unwritten.get();
        }
    }

    /**
     * Prints the findings that no earlier run of this build has printed. The others still count and are in the reports.
     *
     * @return what was printed
     */
    private LintResult print(LintResult all, ConsoleForm form, ConsoleReport report, BuildMemory memory) {
        List<Finding> findings = all.findings().stream().filter(memory::isNew).toList();
        LintResult fresh = new LintResult(findings, all.silenced(), all.notes(), all.failures());
        form.entries(report, fresh).forEach(this::log);
        report.notes(fresh).forEach(getLog()::info);
        int known = all.findings().size() - findings.size();
        if (known > 0) {
            getLog().info("container-lint: %s printed before in this build"
                    .formatted(known == 1 ? "1 finding was" : known + " findings were"));
        }
        return fresh;
    }

    private void sayWhatIsLeftOut(CheckPlan plan) {
        if (!plan.skipped().isEmpty()) {
            getLog().info("container-lint: not linted, because the pom says skip: "
                    + plan.skipped().stream()
                            .map(MavenProject::getArtifactId)
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        String absent = plan.checks().stream()
                .flatMap(check -> reactor().absent(check.module()).stream())
                .map(path -> PathNames.relative(reactor().directory(), path))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!absent.isEmpty()) {
            getLog().info("container-lint: not linted, because they are not part of this build: " + Shown.line(absent));
        }
    }

    private List<ReportFormat> formats(CheckPlan plan) throws MojoExecutionException {
        Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
        for (PlannedCheck check : plan.checks()) {
            for (String label : check.settings().reports()) {
                formats.add(ReportFormat.labelled(label).orElseThrow(() -> unknownReport(label)));
            }
        }
        return List.copyOf(formats);
    }

    private static MojoExecutionException unknownReport(String label) {
        String known =
                Arrays.stream(ReportFormat.values()).map(ReportFormat::label).collect(Collectors.joining(", "));
        return Misconfiguration.of("<reports>: there is no report '%s'; there is %s".formatted(label, known));
    }

    private ConsoleForm consoleForm() throws MojoExecutionException {
        return ConsoleForm.labelled(console)
                .orElseThrow(() -> Misconfiguration.of(
                        "<console>: there is no form '%s'; there is full and short".formatted(console)));
    }

    private PathStyle pathStyle() throws MojoExecutionException {
        return PathStyle.labelled(paths)
                .orElseThrow(() -> Misconfiguration.of(
                        "<paths>: there is no style '%s'; there is root and absolute".formatted(paths)));
    }

    /** @param shown the findings and notes of the report, all or a part of the result's */
    private BuildReport report(CheckPlan plan, BuildResult result, LintResult shown) {
        List<BuildReport.Module> modules = plan.checks().stream()
                .map(PlannedCheck::module)
                .distinct()
                .map(module ->
                        new BuildReport.Module(module.getArtifactId(), reactor().directoryOf(module)))
                .toList();
        return new BuildReport(
                shown,
                result.project(),
                catalog(),
                execution().getVersion(),
                modules,
                reactor().workTree());
    }

    /**
     * Writes the reports. Returns the failure instead of throwing it, so that the build fails after everything else is
     * printed.
     *
     * @param fresh what the formats show that are read from standard output: only what no earlier run has printed
     */
    private Optional<MojoExecutionException> write(List<ReportFormat> formats, BuildReport all, BuildReport fresh) {
        Path directory = reactor().buildDirectory().resolve("container-lint");
        Optional<MojoExecutionException> failure = Optional.empty();
        for (ReportFormat format : formats) {
            try {
                if (format.isPrinted()) {
                    format.print(fresh, StandardOutput.of(reactor().session()));
                } else {
                    getLog().debug("wrote " + format.writeInto(directory, all));
                }
            } catch (IOException unwritable) {
                String message = "cannot write the %s report into %s: %s"
                        .formatted(format.label(), directory, unwritable.getMessage());
                getLog().error("container-lint " + message);
                failure = Optional.of(new MojoExecutionException(message, unwritable));
            }
        }
        return failure;
    }

    private void log(ConsoleReport.Entry entry) {
        switch (entry.severity()) {
            case ERROR -> getLog().error(entry.text());
            case WARNING -> getLog().warn(entry.text());
            case INFO, OFF -> getLog().info(entry.text());
        }
    }

    private void conclude(BuildResult result) throws MojoExecutionException, MojoFailureException {
        if (!result.all().failures().isEmpty()) {
            throw Misconfiguration.brokenDown(result.all().failures().get(0));
        }
        Project read = result.project();
        if (read.compositions().isEmpty() && read.dockerfiles().isEmpty()) {
            getLog().info("container-lint: no Compose file and no Dockerfile here");
            return;
        }
        Summary summary = new Summary(result.all(), read, result.gone().size());
        String lines = "container-lint " + summary.text(this::command);
        if (!result.fails()) {
            getLog().info(lines);
            return;
        }
        getLog().error(lines);
        throw new MojoFailureException("container-lint found %s in %s; what to write instead stands above."
                .formatted(summary.counts(), summary.scope()));
    }
}
