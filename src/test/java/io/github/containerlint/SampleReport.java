package io.github.containerlint;

import io.github.containerlint.lint.LintResult;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import io.github.containerlint.report.BuildReport;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;

/** What a report is made of, for tests: version 1.2.3, one module. */
public final class SampleReport {
    private SampleReport() {}

    /** A report of findings in files that are not on the disk: their directory is the one that the test runs in. */
    public static BuildReport of(LintResult result) {
        Path nowhere = Path.of("").toAbsolutePath().resolve("target/no-such-directory");
        Project nothing = ProjectLoader.load(new SourceTree(nowhere), Selection.everything());
        return of(result, nothing, Path.of("").toAbsolutePath());
    }

    public static BuildReport of(LintResult result, Project project) {
        return of(result, project, project.tree().root());
    }

    private static BuildReport of(LintResult result, Project project, Path workTree) {
        return new BuildReport(
                result,
                project,
                RuleCatalog.load(SampleReport.class.getClassLoader()),
                "1.2.3",
                List.of(new BuildReport.Module("sample", project.tree().base())),
                workTree);
    }
}
