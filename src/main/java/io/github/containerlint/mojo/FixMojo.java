package io.github.containerlint.mojo;

import io.github.containerlint.lint.BuildResult;
import io.github.containerlint.lint.FixOutcome;
import io.github.containerlint.lint.FixPatch;
import io.github.containerlint.lint.FixWriter;
import io.github.containerlint.lint.FixedFile;
import io.github.containerlint.lint.Fixer;
import io.github.containerlint.lint.Unrepaired;
import io.github.containerlint.report.FixPreview;
import io.github.containerlint.report.RepairSummary;
import io.github.containerlint.report.Shown;
import io.github.containerlint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows the changes that would repair what {@code check} finds, as a diff. Only findings that have one certain cure are
 * repaired; all other text stays unchanged. The goal ends with a list of the other findings, each with the reason. The
 * diff shows no secrets; {@code target/container-lint/fix.patch} holds the same changes unmasked, for {@code git apply}.
 * Files that are links are not changed. The goal covers the whole build, with the settings that {@code check} has in
 * the poms; findings that the baseline knows are repaired, too, and silenced ones are not.
 */
@Mojo(name = "fix", threadSafe = true, requiresProject = false)
public class FixMojo extends ProjectMojo {
    /**
     * The most rounds of repairs: repairs of overlapping text need a round each, and this number keeps the loop finite.
     */
    private static final int MOST_ROUNDS = 10;

    /** Writes the changes to the files instead of only showing them. */
    @Parameter(property = "container-lint.apply", defaultValue = "false")
    private boolean apply;

    private SourceTree tree;

    @Override
    void run(BuildMemory memory) throws MojoExecutionException {
        CheckPlan plan = plan(memory);
        FixOutcome outcome = outcome(plan);
        if (outcome.applied().isEmpty() && outcome.unrepaired().isEmpty()) {
            getLog().info("container-lint: no findings");
        } else if (apply) {
            apply(outcome, plan);
        } else {
            preview(outcome);
        }
    }

    private void preview(FixOutcome outcome) throws MojoExecutionException {
        if (!outcome.files().isEmpty()) {
            outcome.files().forEach(this::show);
            getLog().info("container-lint: nothing was changed; to write this:\n    " + command("fix")
                    + " -Dcontainer-lint.apply");
            writePatch(outcome);
        }
        summarize(outcome, outcome.applied().size());
    }

    private void apply(FixOutcome first, CheckPlan plan) throws MojoExecutionException {
        FixOutcome outcome = first;
        int repaired = 0;
        for (int round = 0; round < MOST_ROUNDS && !outcome.files().isEmpty(); round++) {
            outcome.files().forEach(this::show);
            write(outcome);
            repaired += outcome.applied().size();
            outcome = outcome(plan);
        }
        if (!outcome.files().isEmpty()) {
            getLog().warn("container-lint: more repairs are possible after " + MOST_ROUNDS + " rounds; run it again");
        }
        summarize(outcome, repaired);
        if (outcome.unrepaired().isEmpty()) {
            getLog().info("container-lint: nothing is left to repair; " + repaired + " repaired");
        }
    }

    /** @param repaired the number of findings that are repaired, or would be */
    private void summarize(FixOutcome outcome, int repaired) {
        List<Unrepaired> rest = outcome.unrepaired();
        String summary = new RepairSummary(catalog()).of(rest, repaired + rest.size());
        if (!summary.isEmpty()) {
            getLog().info("container-lint: " + summary);
        }
    }

    private FixOutcome outcome(CheckPlan plan) throws MojoExecutionException {
        BuildResult result = lint(plan);
        tree = result.project().tree();
        return Fixer.apply(result.all().findings(), tree);
    }

    private void show(FixedFile file) {
        getLog().info(FixPreview.of(file));
    }

    /** Writes the changes as a patch, because the printed diff hides secrets and so cannot be applied. */
    private void writePatch(FixOutcome outcome) throws MojoExecutionException {
        FixPatch patch = FixPatch.of(outcome.files(), tree);
        Path file = reactor().buildDirectory().resolve("container-lint").resolve("fix.patch");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, patch.text());
        } catch (IOException unwritable) {
            throw new MojoExecutionException("cannot write " + file, unwritable);
        }
        getLog().info("container-lint: the same as a patch, with nothing masked, for 'git apply' in "
                + patch.directory() + ":\n    " + file);
    }

    private void write(FixOutcome outcome) throws MojoExecutionException {
        FixWriter writer = new FixWriter(tree);
        for (FixedFile file : outcome.files()) {
            try {
                writer.write(file);
            } catch (IOException unwritable) {
                throw new MojoExecutionException(
                        Shown.line("cannot write " + file.file().location() + ": " + unwritable.getMessage()),
                        unwritable);
            }
            getLog().info("container-lint: wrote " + Shown.line(file.file().path()));
        }
    }
}
