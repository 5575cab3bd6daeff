package io.github.containerlint.mojo;

import org.apache.maven.plugin.MojoExecutionException;

/** What fails a build whose settings this plugin cannot follow. */
final class Misconfiguration {
    private Misconfiguration() {}

    /** @param problems a line for each setting that is wrong */
    static MojoExecutionException of(String problems) {
        return new MojoExecutionException(message(problems));
    }

    static MojoExecutionException of(String problems, Exception cause) {
        return new MojoExecutionException(message(problems), cause);
    }

    private static String message(String problems) {
        return "container-lint is configured wrongly:" + System.lineSeparator() + problems;
    }
}
