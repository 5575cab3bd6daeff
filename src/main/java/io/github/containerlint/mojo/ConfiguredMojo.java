package io.github.containerlint.mojo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals are told that read the container files of a build. */
abstract class ConfiguredMojo extends AbstractMojo {
    /** Does nothing when {@code true}. In a build of several modules, a module that skips is named and left alone. */
    @Parameter(property = "container-lint.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The Compose files, relative to the module. Each entry is a Compose project; files that Compose is to merge stand in
     * one entry, joined with a colon as in {@code COMPOSE_FILE}: {@code compose.yaml:compose.prod.yaml}. On the command
     * line entries are separated by commas.
     *
     * <p>A file may lie anywhere in the git work tree: {@code ../compose.yaml}. In a build of several modules an entry
     * counts for each module that has the file; it is an error where none has it.
     *
     * <p>By default, every directory of the module that holds a {@code compose.yaml}, {@code compose.yml}, {@code
     * docker-compose.yml} or {@code docker-compose.yaml} is a Compose project, with its override file if there is one, and
     * so is each file of another name that is complete in itself. The build directory, {@code src/test}, {@code
     * src/main/resources} and the directories of other modules are left out.
     */
    @Parameter(property = "container-lint.composeFiles")
    private List<String> composeFiles = List.of();

    /**
     * The Dockerfiles, as paths or patterns relative to the module: {@code docker/*.Dockerfile}. What the Compose files
     * build is always linted. A path without a file, or a pattern that no file matches, is an error.
     *
     * <p>By default {@code Dockerfile}, {@code Dockerfile.*}, {@code *.Dockerfile} and the same with {@code
     * Containerfile}, in every directory of the module. The build directory, {@code src/test} and the directories of other
     * modules are left out.
     */
    @Parameter(property = "container-lint.dockerfiles")
    private List<String> dockerfiles = List.of();

    /**
     * Names of variables that are set wherever the Compose files are used, by a shell or a CI server: the rules about
     * variables without a value take them as given. The environment of the build itself is never looked at.
     */
    @Parameter(property = "container-lint.knownVariables")
    private List<String> knownVariables = List.of();

    /**
     * How much a rule weighs: elements named after the rule, with {@code error}, {@code warning}, {@code info} or {@code
     * off}.
     *
     * <pre>{@code
     * <rules>
     *   <missing-restart-policy>warning</missing-restart-policy>
     *   <shell-form-command>off</shell-form-command>
     * </rules>
     * }</pre>
     *
     * <p>On the command line: {@code -Dcontainer-lint.rules.shell-form-command=off}, and as such a property in the pom.
     * The command line beats properties of the pom, and these beat the elements. The goal {@code explain} lists the rules.
     */
    @Parameter
    private Map<String, String> rules = Map.of();

    /** What this goal was told, for a module that no pom says anything of. */
    Settings settings() {
        return new Settings(
                skip, written(composeFiles), written(dockerfiles), written(knownVariables), rules, "never", List.of());
    }

    /** An empty element of the pom arrives as {@code null}. */
    static List<String> written(List<String> elements) {
        return elements.stream()
                .filter(Objects::nonNull)
                .filter(element -> !element.isBlank())
                .map(String::strip)
                .toList();
    }
}
