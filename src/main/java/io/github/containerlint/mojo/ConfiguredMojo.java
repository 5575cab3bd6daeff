package io.github.containerlint.mojo;

import io.github.containerlint.config.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * Paths and patterns of files that are not searched, relative to the module: {@code samples/**}. A directory stands for
     * all that is in it. A file is still read where a Compose file names it.
     */
    @Parameter(property = "container-lint.exclude")
    private List<String> exclude = List.of();

    /**
     * Paths and patterns of files that only developers start, relative to the module: {@code compose.yaml}. Rules about
     * restart policies, secrets in the file, data that is not kept, ports on the loopback address and missing examples
     * of env files weigh at most {@code info} there.
     *
     * <p>Override files, files in {@code .devcontainer}, and the Compose files of modules with {@code
     * spring-boot-docker-compose} are such files in any case.
     */
    @Parameter(property = "container-lint.development")
    private List<String> development = List.of();

    /**
     * Whether comments such as {@code # container-lint ignore=RULE -- reason} may silence rules: {@code allowed},
     * {@code with-reason} or {@code forbidden}, which reports them. By default, a comment must give a reason.
     */
    @Parameter(property = "container-lint.suppressions")
    private String suppressions;

    /**
     * A release such as {@code 1.2}: rules that came later are off. Without it, a rule that came with a minor release
     * weighs {@code info} until the next major release.
     */
    @Parameter(property = "container-lint.rulesAsOf")
    private String rulesAsOf;

    /** The names of the only rules to run. By default, all rules run. Useful to introduce them one by one. */
    @Parameter(property = "container-lint.only")
    private List<String> only = List.of();

    /** The settings of the goal that runs, for a module that has no settings in a pom. */
    Settings settings() {
        Parameters parameters = new Parameters(
                rules,
                threshold(),
                written(composeFiles),
                written(dockerfiles),
                written(exclude),
                written(development),
                written(knownVariables),
                written(suppressions),
                written(rulesAsOf));
        return new Settings(skip, parameters, written(only), wantedReports());
    }

    /** The severity that fails the build, as it was written; empty for goals that fail no build. */
    Optional<String> threshold() {
        return Optional.empty();
    }

    /** The reports to write, as they were written; none for goals that write none. */
    List<String> wantedReports() {
        return List.of();
    }

    /** The text; empty where there is none. */
    static Optional<String> written(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
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
