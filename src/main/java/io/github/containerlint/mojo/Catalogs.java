package io.github.containerlint.mojo;

import io.github.containerlint.rule.RuleCatalog;
import java.util.ServiceConfigurationError;
import org.apache.maven.plugin.MojoExecutionException;

/** Where the rules come from: this plugin, and the jars that a pom adds to its dependencies. */
final class Catalogs {
    private Catalogs() {}

    static RuleCatalog load() throws MojoExecutionException {
        try {
            return RuleCatalog.load(Catalogs.class.getClassLoader());
        } catch (IllegalStateException | IllegalArgumentException | ServiceConfigurationError broken) {
            throw new MojoExecutionException("the rules cannot be loaded: " + broken.getMessage(), broken);
        }
    }
}
