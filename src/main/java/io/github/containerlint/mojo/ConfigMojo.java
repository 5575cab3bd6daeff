package io.github.containerlint.mojo;

import io.github.containerlint.report.ConfigTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Prints each setting that counts for {@code check}, with the place where it was made: the command line, an execution, the
 * pom, a file {@code .container-lint.yaml}, or what such a file extends. Modules with the same settings are printed once.
 */
@Mojo(name = "config", threadSafe = true, requiresProject = false)
public class ConfigMojo extends ProjectMojo {
    @Override
    void run(BuildMemory memory) throws MojoExecutionException {
        Map<String, List<String>> modules = new LinkedHashMap<>();
        for (EffectiveCheck check : effective(plan(memory))) {
            String name = check.planned().module().getArtifactId();
            String execution = check.planned().execution();
            String shown = execution.startsWith("default") ? name : name + " (" + execution + ")";
            modules.computeIfAbsent(
                            ConfigTable.of(
                                    check.layer(),
                                    check.planned().settings().only(),
                                    reactor().directory()),
                            unseen -> new ArrayList<>())
                    .add(shown);
        }
        modules.forEach((table, names) ->
                getLog().info("container-lint: the settings of " + String.join(", ", names) + "\n" + table));
    }
}
