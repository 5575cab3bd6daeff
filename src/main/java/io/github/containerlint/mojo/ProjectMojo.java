package io.github.containerlint.mojo;

import io.github.containerlint.config.InvalidConfigurationException;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.lint.LintResult;
import io.github.containerlint.lint.Linter;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.ProjectLoader;
import io.github.containerlint.project.Selection;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals have in common that read a module's container files. */
abstract class ProjectMojo extends AbstractMojo {
    /** Before the name of a rule, on the command line. */
    private static final String RULE_PROPERTY = "container-lint.rules.";

    /** Does nothing when {@code true}. */
    @Parameter(property = "container-lint.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The Compose files, relative to the module. Each entry is a Compose project; files that Compose is to merge stand in
     * one entry, joined with a colon as in {@code COMPOSE_FILE}: {@code compose.yaml:compose.prod.yaml}. On the command
     * line entries are separated by commas.
     *
     * <p>By default, every directory of the module that holds a {@code compose.yaml}, {@code compose.yml}, {@code
     * docker-compose.yml} or {@code docker-compose.yaml} is a Compose project, with its override file if there is one. The
     * build directory, {@code src/test} and the directories of other modules are left out.
     */
    @Parameter(property = "container-lint.composeFiles")
    private List<String> composeFiles = List.of();

    /**
     * The Dockerfiles, as paths or patterns relative to the module: {@code docker/*.Dockerfile}. What the Compose files
     * build is always linted.
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
     * <p>On the command line: {@code -Dcontainer-lint.rules.shell-form-command=off}, which beats what the pom says. The
     * goal {@code explain} lists the rules.
     */
    @Parameter
    private Map<String, String> rules = Map.of();

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    private RuleCatalog catalog;
    private LintConfiguration configuration;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("container-lint is skipped");
            return;
        }
        if (module().isTwin()) {
            getLog().info("container-lint: this directory belongs to a module that was built before");
            return;
        }
        catalog = Catalogs.load();
        configuration = configured();
        run();
    }

    /** What is left to do when the configuration is known to be right. */
    abstract void run() throws MojoExecutionException, MojoFailureException;

    /** The lightest finding that fails the build, as it was written. */
    String failOn() {
        return "never";
    }

    Module module() {
        return new Module(session, project);
    }

    MavenSession session() {
        return session;
    }

    LintConfiguration configuration() {
        return configuration;
    }

    /** What to type for another goal of this plugin. */
    String command(String goal) {
        return module().command(goal, execution.getVersion());
    }

    /** Reads the module anew. */
    Project load() throws MojoExecutionException {
        Module module = module();
        SourceTree tree = new SourceTree(module.root(), module.directory());
        Selection selection = new Selection(
                written(composeFiles), written(dockerfiles), module.excluded(), Set.copyOf(written(knownVariables)));
        List<String> problems = selection.problems(tree);
        if (!problems.isEmpty()) {
            throw misconfigured(String.join(System.lineSeparator(), problems));
        }
        return ProjectLoader.load(tree, selection);
    }

    /** An empty element of the pom arrives as {@code null}. */
    static List<String> written(List<String> elements) {
        return elements.stream()
                .filter(Objects::nonNull)
                .filter(element -> !element.isBlank())
                .map(String::strip)
                .toList();
    }

    LintResult lint(Project loaded) {
        return new Linter(catalog, configuration).lint(loaded);
    }

    private LintConfiguration configured() throws MojoExecutionException {
        try {
            return LintConfiguration.read(severities(), failOn(), catalog);
        } catch (InvalidConfigurationException invalid) {
            throw misconfigured(invalid.getMessage());
        }
    }

    private Map<String, String> severities() {
        Map<String, String> all = new TreeMap<>(rules);
        Properties typed = session.getUserProperties();
        typed.stringPropertyNames().stream()
                .filter(name -> name.startsWith(RULE_PROPERTY))
                .forEach(name -> all.put(name.substring(RULE_PROPERTY.length()), typed.getProperty(name)));
        return all;
    }

    static MojoExecutionException misconfigured(String problems) {
        return new MojoExecutionException("container-lint is configured wrongly:" + System.lineSeparator() + problems);
    }
}
