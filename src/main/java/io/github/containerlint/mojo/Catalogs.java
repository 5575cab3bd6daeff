package io.github.containerlint.mojo;

import io.github.containerlint.rule.RuleCatalog;
import java.util.ServiceConfigurationError;
import org.apache.maven.plugin.MojoExecutionException;

/** Loads the rules: those of this plugin, and those of the jars that a pom adds to the plugin's dependencies. */
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
