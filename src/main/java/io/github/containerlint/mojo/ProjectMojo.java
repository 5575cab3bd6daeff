package io.github.containerlint.mojo;

import io.github.containerlint.config.InvalidConfigurationException;
import io.github.containerlint.image.ImagePlugin;
import io.github.containerlint.lint.BuildLinter;
import io.github.containerlint.lint.BuildResult;
import io.github.containerlint.lint.LintTask;
import io.github.containerlint.project.Selection;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MavenPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals have in common that read the container files of a build. */
abstract class ProjectMojo extends AbstractMojo {
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

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Maven 3 hands its own parts to a goal by the plugin's descriptor, which is written from this annotation alone. */
    @SuppressWarnings("deprecation")
    @Component
    private MavenPluginManager plugins;

    private RuleCatalog catalog;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("container-lint is skipped");
            return;
        }
        BuildMemory memory = BuildMemory.of(session);
        synchronized (memory.lock()) {
            run(memory);
        }
    }

    /** @param memory what this build has linted already; its lock is held */
    abstract void run(BuildMemory memory) throws MojoExecutionException, MojoFailureException;

    /** What this goal was told, for a module that no pom says anything of. */
    Settings settings() {
        return new Settings(
                skip, written(composeFiles), written(dockerfiles), written(knownVariables), rules, "never", List.of());
    }

    Reactor reactor() {
        return new Reactor(session);
    }

    MavenProject project() {
        return project;
    }

    MojoExecution execution() {
        return execution;
    }

    /** What to type for another goal of this plugin: its prefix works only where the pom of the first module names it. */
    String command(String goal) {
        boolean named = OwnPlugin.isNamed(session.getTopLevelProject());
        return "mvn " + (named ? "container-lint" : OwnPlugin.KEY + ":" + execution.getVersion()) + ":" + goal;
    }

    /**
     * Which modules are linted, with which settings.
     *
     * @throws MojoExecutionException when a setting has a name that there is not, or a value of the wrong form
     */
    CheckPlan plan(BuildMemory memory) throws MojoExecutionException {
        SettingNames names = new SettingNames(execution.getMojoDescriptor().getPluginDescriptor());
        List<String> problems = names.problems(session, reactor().modules());
        if (!problems.isEmpty()) {
            throw Misconfiguration.of(String.join(System.lineSeparator(), problems));
        }
        CheckConfigurator configurator = new CheckConfigurator(
                plugins,
                session,
                execution.getMojoDescriptor().getPluginDescriptor().getMojo("check"));
        return CheckPlan.of(
                reactor(), execution, configurator, project, settings().with(session, project), memory);
    }

    /** Reads and lints the files of the plan's modules. */
    BuildResult lint(CheckPlan plan) throws MojoExecutionException {
        if (catalog == null) {
            catalog = Catalogs.load();
        }
        NamedFiles named = NamedFiles.of(reactor(), plan.checks(), images());
        SourceTree tree = named.tree();
        List<LintTask> tasks = tasks(plan.checks(), named.selections(tree));
        Set<Path> silenced = plan.skipped().stream()
                .map(reactor()::directoryOf)
                .filter(directory ->
                        tasks.stream().noneMatch(task -> task.directory().equals(directory)))
                .collect(Collectors.toSet());
        return new BuildLinter(catalog, tasks, silenced).lint(tree);
    }

    private Set<String> images() {
        List<ImagePlugin> known = ImagePlugin.load();
        return session.getAllProjects().stream()
                .flatMap(module -> new ModelImages(module).names(known).stream())
                .collect(Collectors.toSet());
    }

    private List<LintTask> tasks(List<PlannedCheck> checks, List<Selection> selections) throws MojoExecutionException {
        List<LintTask> tasks = new ArrayList<>();
        Set<String> problems = new LinkedHashSet<>();
        for (int at = 0; at < checks.size(); at++) {
            PlannedCheck check = checks.get(at);
            try {
                tasks.add(new LintTask(
                        reactor().directoryOf(check.module()),
                        selections.get(at),
                        check.settings().configuration(catalog)));
            } catch (InvalidConfigurationException invalid) {
                problems.add(invalid.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw Misconfiguration.of(String.join(System.lineSeparator(), problems));
        }
        return tasks;
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
