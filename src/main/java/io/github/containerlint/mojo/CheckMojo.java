package io.github.containerlint.mojo;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.RuleFailure;
import io.github.containerlint.project.Project;
import io.github.containerlint.report.ConsoleReport;
import io.github.containerlint.report.ReportFormat;
import io.github.containerlint.report.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lints the Compose files, Dockerfiles, {@code .dockerignore} and {@code .env} of a module together, and fails the build
 * on what breaks at run time. Runs nothing and opens no connection. Works without a pom, too.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
public class CheckMojo extends ProjectMojo {
    private static final int WIDTH = 80;

    /** The lightest finding that fails the build: {@code error}, {@code warning}, {@code info} or {@code never}. */
    @Parameter(property = "container-lint.failOn", defaultValue = "error")
    private String failOn;

    /**
     * Reports to write into {@code ${project.build.directory}/container-lint}: {@code json}. None by default.
     *
     * <p>A report is written before the build fails, and also when there is nothing to report.
     */
    @Parameter(property = "container-lint.reports")
    private List<String> reports = List.of();

    /**
     * How many findings of one rule the console shows with their source, each in a file of its own. The others are listed
     * by their places below them. With more than the default the output may get longer than 150 lines. The reports hold all
     * findings in any case.
     */
    @Parameter(property = "container-lint.maxFrames", defaultValue = "5")
    private int maxFrames;

    @Override
    String failOn() {
        return failOn;
    }

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        List<ReportFormat> formats = formats();
        Project project = load();
        LintResult all = lint(project);
        LintResult fresh = freshOf(all);
        ConsoleReport console = new ConsoleReport(MavenPalette.detected(), WIDTH, maxFrames);
        console.entries(fresh).forEach(this::log);
        console.notes(fresh).forEach(getLog()::info);
        int known = all.findings().size() - fresh.findings().size();
        if (known > 0) {
            getLog().info("container-lint: %s reported by a module before this one"
                    .formatted(known == 1 ? "1 finding was" : known + " findings were"));
        }
        write(formats, fresh);
        console.table(fresh).ifPresent(table -> getLog().info(table + "\n"));
        conclude(project, fresh);
    }

    /** Without what another module of this build has said of the same file. */
    private LintResult freshOf(LintResult all) {
        Reported reported = Reported.in(session());
        List<Finding> fresh = all.findings().stream().filter(reported::isNew).toList();
        return new LintResult(fresh, all.notes(), all.failures());
    }

    private List<ReportFormat> formats() throws MojoExecutionException {
        List<ReportFormat> formats = new ArrayList<>();
        for (String label : written(reports)) {
            Optional<ReportFormat> format = ReportFormat.labelled(label);
            formats.add(format.orElseThrow(() -> misconfigured("<reports>: there is no report '%s'; there is %s"
                    .formatted(
                            label,
                            Arrays.stream(ReportFormat.values())
                                    .map(ReportFormat::label)
                                    .collect(Collectors.joining(", "))))));
        }
        return formats;
    }

    private void write(List<ReportFormat> formats, LintResult result) throws MojoExecutionException {
        Path directory = module().buildDirectory().resolve("container-lint");
        for (ReportFormat format : formats) {
            try {
                getLog().debug("wrote " + format.writeInto(directory, result));
            } catch (IOException unwritable) {
                throw new MojoExecutionException("cannot write the report into " + directory, unwritable);
            }
        }
    }

    private void log(ConsoleReport.Entry entry) {
        switch (entry.severity()) {
            case ERROR -> getLog().error(entry.text());
            case WARNING -> getLog().warn(entry.text());
            case INFO, OFF -> getLog().info(entry.text());
        }
    }

    private void conclude(Project project, LintResult result) throws MojoExecutionException, MojoFailureException {
        if (!result.failures().isEmpty()) {
            throw brokenDown(result.failures().get(0));
        }
        if (project.compositions().isEmpty() && project.dockerfiles().isEmpty()) {
            getLog().info("container-lint: no Compose file and no Dockerfile here");
            return;
        }
        Summary summary = new Summary(result, project);
        String lines = "container-lint " + summary.text(command("fix"), command("explain") + " -Dcontainer-lint.rule=");
        if (!result.reaches(configuration().failOn())) {
            getLog().info(lines);
            return;
        }
        getLog().error(lines);
        throw new MojoFailureException("container-lint found %s in %s; what to write instead stands above."
                .formatted(summary.counts(), summary.scope()));
    }

    private static MojoExecutionException brokenDown(RuleFailure failure) {
        String message =
                "rule '%s' broke down on %s, which is a fault of the rule and not of the project; switch it off"
                        + " and report it to its author";
        return new MojoExecutionException(message.formatted(failure.rule(), failure.element()), failure.cause());
    }
}
