package io.github.containerlint.mojo;

import io.github.containerlint.lint.Baseline;
import io.github.containerlint.lint.BaselineFile;
import io.github.containerlint.lint.BuildResult;
import io.github.containerlint.lint.FixWriter;
import io.github.containerlint.source.Counted;
import io.github.containerlint.source.PathNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes down the findings of today, so that {@code check} fails on new ones only. They are written to {@code
 * .container-lint-baseline.yaml} in the top directory of the project, one line for each, to be committed. The goal
 * covers the whole build, with the settings that {@code check} has in the poms. Entries about modules and rules that a
 * run leaves out are kept.
 */
@Mojo(name = "baseline", threadSafe = true, requiresProject = false)
public class BaselineMojo extends ProjectMojo {
    /** Only removes the entries that no longer occur. New findings stay new. */
    @Parameter(property = "container-lint.prune", defaultValue = "false")
    private boolean prune;

    @Override
    void run(BuildMemory memory) throws MojoExecutionException {
        ProjectBaseline known = baselineFile();
        BuildResult result = lint(plan(memory), known.baseline(), true);
        if (!result.all().failures().isEmpty()) {
            throw Misconfiguration.brokenDown(result.all().failures().get(0));
        }
        if (prune && !known.exists()) {
            getLog().info("container-lint: there is no " + BaselineFile.NAME + " to remove entries from");
            return;
        }
        Baseline written = prune ? known.baseline().without(result.gone()) : result.renewed();
        write(known.file(), BaselineFile.text(written));
        int number = written.entries().size();
        String kept = Counted.of(number, "finding");
        getLog().info("container-lint: wrote %s with %s%s"
                .formatted(
                        PathNames.relative(reactor().directory(), known.file()),
                        kept,
                        prune ? ", %s removed".formatted(result.gone().size()) : ""));
    }

    private void write(Path file, String text) throws MojoExecutionException {
        try {
            new FixWriter(reactor().settingsTree()).write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new MojoExecutionException("cannot write " + file + ": " + unwritable.getMessage(), unwritable);
        }
    }
}
