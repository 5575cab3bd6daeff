package io.github.containerlint.mojo;

import io.github.containerlint.lint.Baseline;
import io.github.containerlint.lint.BaselineFile;
import io.github.containerlint.lint.BuildResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        String kept = number == 1 ? "1 finding" : number + " findings";
        getLog().info("container-lint: wrote %s with %s%s"
                .formatted(
                        reactor()
                                .directory()
                                .relativize(known.file())
                                .toString()
                                .replace('\\', '/'),
                        kept,
                        prune ? ", %s removed".formatted(result.gone().size()) : ""));
    }

    private static void write(Path file, String text) throws MojoExecutionException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new MojoExecutionException("cannot write " + file + ": it is a link or no file");
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new MojoExecutionException("cannot write " + file + ": " + unwritable.getMessage(), unwritable);
        }
    }
}
