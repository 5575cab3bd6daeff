package io.github.containerlint.mojo;

import io.github.containerlint.lint.FixOutcome;
import io.github.containerlint.lint.FixedFile;
import io.github.containerlint.lint.Fixer;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows the changes that would repair what {@code check} finds, as a diff. Only findings that have one certain cure are
 * repaired; all other text stays as it is.
 */
@Mojo(name = "fix", threadSafe = true, requiresProject = false)
public class FixMojo extends ProjectMojo {
    /** Repairs that stand in each other's way are made one after the other; more rounds would mean they never settle. */
    private static final int MOST_ROUNDS = 10;

    /** Writes the changes instead of only showing them. */
    @Parameter(property = "container-lint.apply", defaultValue = "false")
    private boolean apply;

    @Override
    void run() throws MojoExecutionException {
        FixOutcome outcome = outcome();
        if (outcome.files().isEmpty()) {
            getLog().info("container-lint: there is nothing that can be repaired");
        } else if (apply) {
            apply(outcome);
        } else {
            outcome.files().forEach(this::show);
            getLog().info("container-lint: nothing was changed; to write this:\n    " + command("fix")
                    + " -Dcontainer-lint.apply");
        }
    }

    private void apply(FixOutcome first) throws MojoExecutionException {
        FixOutcome outcome = first;
        for (int round = 0; round < MOST_ROUNDS && !outcome.files().isEmpty(); round++) {
            outcome.files().forEach(this::show);
            write(outcome);
            outcome = outcome();
        }
    }

    private FixOutcome outcome() throws MojoExecutionException {
        return Fixer.apply(lint(load()).findings());
    }

    private void show(FixedFile file) {
        getLog().info(file.file().path() + "\n" + file.diff());
    }

    private void write(FixOutcome outcome) throws MojoExecutionException {
        for (FixedFile file : outcome.files()) {
            try {
                Files.write(file.file().location(), file.bytes());
            } catch (IOException unwritable) {
                throw new MojoExecutionException("cannot write " + file.file().location(), unwritable);
            }
            getLog().info("container-lint: wrote " + file.file().path());
        }
    }
}
