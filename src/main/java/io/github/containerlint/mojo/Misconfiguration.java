package io.github.containerlint.mojo;

import io.github.containerlint.lint.RuleFailure;
import io.github.containerlint.report.Shown;
import org.apache.maven.plugin.MojoExecutionException;

/** Makes the exception that fails a build when a setting of this plugin is wrong. */
final class Misconfiguration {
    private Misconfiguration() {}

    /** @param problems one line for each wrong setting */
    static MojoExecutionException of(String problems) {
        return new MojoExecutionException(message(problems));
    }

    static MojoExecutionException of(String problems, Exception cause) {
        return new MojoExecutionException(message(problems), cause);
    }

    /** The exception for a failure of the linter itself. */
    static MojoExecutionException brokenDown(RuleFailure failure) {
        return new MojoExecutionException(Shown.line(failure.message()), failure.cause());
    }

    private static String message(String problems) {
        return "container-lint is configured wrongly:" + System.lineSeparator() + problems;
    }
}
