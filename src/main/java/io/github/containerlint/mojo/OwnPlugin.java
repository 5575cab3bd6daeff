package io.github.containerlint.mojo;

import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/** Finds this plugin in the poms of modules. */
final class OwnPlugin {
    static final String KEY = "io.github.containerlint:container-lint-maven-plugin";

    private OwnPlugin() {}

    /** The plugin in the module's effective pom, also where it stands only in {@code pluginManagement}. */
    static Optional<Plugin> in(MavenProject module) {
        return Optional.ofNullable(module.getPlugin(KEY))
                .or(() -> Optional.ofNullable(module.getPluginManagement())
                        .map(managed -> managed.getPluginsAsMap().get(KEY)));
    }

    /** Returns true when the module's pom has the plugin in its build. */
    static boolean isNamed(MavenProject module) {
        return module.getPlugin(KEY) != null;
    }
    /** Returns true when the plugin is this one. */
    static boolean is(Plugin plugin) {
        return plugin.getKey().equals(KEY);
    }
}
