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
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MavenPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals that read the container files of a build have in common: they find the files and lint them. */
abstract class ProjectMojo extends ConfiguredMojo {
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /**
     * Maven 3 injects its own components only through the plugin's descriptor, which is written from this annotation
     * alone.
     */
    @SuppressWarnings("deprecation")
    @Component
    private MavenPluginManager plugins;

    private RuleCatalog catalog;
    private Reactor reactor;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (settings().skip()) {
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

    Reactor reactor() {
        if (reactor == null) {
            reactor = new Reactor(session);
        }
        return reactor;
    }

    MavenProject project() {
        return project;
    }

    MojoExecution execution() {
        return execution;
    }

    /**
     * The command to type for another goal of this plugin. The short prefix works only where the first module's pom has
     * it.
     */
    String command(String goal) {
        boolean named = OwnPlugin.isNamed(session.getTopLevelProject());
        return "mvn " + (named ? "container-lint" : OwnPlugin.KEY + ":" + execution.getVersion()) + ":" + goal;
    }

    /**
     * Which modules are linted, and with which settings.
     *
     * @throws MojoExecutionException when a setting does not exist or its value has the wrong form
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

    private void loadCatalog() throws MojoExecutionException {
        if (catalog == null) {
            catalog = Catalogs.load();
        }
    }

    /** The rules, once something was linted. */
    RuleCatalog catalog() {
        return catalog;
    }

    /** Reads and lints the files of the plan's modules. */
    BuildResult lint(CheckPlan plan) throws MojoExecutionException {
        loadCatalog();
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
}
