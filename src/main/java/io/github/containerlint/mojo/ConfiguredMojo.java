package io.github.containerlint.mojo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;

/** The parameters of all goals that read the container files of a build. */
abstract class ConfiguredMojo extends AbstractMojo {
    /** Skips the goal. In a build of several modules, a module that is skipped is not linted, and the log names it. */
    @Parameter(property = "container-lint.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The Compose files, relative to the module. Each entry is a Compose project. To merge several files into one
     * project, join them with a colon in one entry, as in {@code COMPOSE_FILE}: {@code compose.yaml:compose.prod.yaml}.
     * On the command line, separate the entries with commas.
     *
     * <p>A file may lie anywhere in the git work tree: {@code ../compose.yaml}. In a build of several modules, an entry
     * counts for each module that has the file. If no module has it, that is an error.
     *
     * <p>By default, every directory of the module that holds a {@code compose.yaml}, {@code compose.yml}, {@code
     * docker-compose.yml} or {@code docker-compose.yaml} is a Compose project, together with its override file if there
     * is one. Each Compose file of another name that is complete in itself is a project, too. The build directory,
     * {@code src/test}, {@code src/main/resources} and the directories of other modules are left out.
     */
    @Parameter(property = "container-lint.composeFiles")
    private List<String> composeFiles = List.of();

    /**
     * The Dockerfiles, as paths or patterns relative to the module: {@code docker/*.Dockerfile}. Dockerfiles that the
     * Compose files build are always linted. A path without a file, or a pattern that no file matches, is an error.
     *
     * <p>By default, these are the files {@code Dockerfile}, {@code Dockerfile.*} and {@code *.Dockerfile}, and the
     * same names with {@code Containerfile}, in every directory of the module. The build directory, {@code src/test}
     * and the directories of other modules are left out.
     */
    @Parameter(property = "container-lint.dockerfiles")
    private List<String> dockerfiles = List.of();

    /**
     * Names of variables that are set wherever the Compose files are used, for example by a shell or a CI server. The
     * rules about variables without a value treat these variables as set. The environment of the build itself is never
     * read.
     */
    @Parameter(property = "container-lint.knownVariables")
    private List<String> knownVariables = List.of();

    /**
     * The severities of rules: one element for each rule, with the rule's name and {@code error}, {@code warning},
     * {@code info} or {@code off}.
     *
     * <pre>{@code
     * <rules>
     *   <missing-restart-policy>warning</missing-restart-policy>
     *   <shell-form-command>off</shell-form-command>
     * </rules>
     * }</pre>
     *
     * <p>On the command line, write {@code -Dcontainer-lint.rules.shell-form-command=off}. The same name also works as
     * a property in the pom. The command line has priority over properties of the pom, and these have priority over the
     * elements. The goal {@code explain} lists the rules.
     */
    @Parameter
    private Map<String, String> rules = Map.of();

    /** The settings of the goal that runs, for a module that has no settings in a pom. */
    Settings settings() {
        return new Settings(
                skip, written(composeFiles), written(dockerfiles), written(knownVariables), rules, "never", List.of());
    }

    /** Removes empty elements, which arrive as {@code null}, and the spaces around the others. */
    static List<String> written(List<String> elements) {
        return elements.stream()
                .filter(Objects::nonNull)
                .filter(element -> !element.isBlank())
                .map(String::strip)
                .toList();
    }
}
