package io.github.containerlint.mojo;

import io.github.containerlint.config.ConfigFiles;
import io.github.containerlint.config.ConfigLayer;
import io.github.containerlint.config.InvalidConfigurationException;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.config.Release;
import io.github.containerlint.image.ImagePlugin;
import io.github.containerlint.lint.Baseline;
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
import java.util.Optional;
import java.util.Properties;
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

    /** Reads and lints the files of the plan's modules, without a baseline. */
    BuildResult lint(CheckPlan plan) throws MojoExecutionException {
        return lint(plan, new Baseline(List.of()), false);
    }

    /**
     * Reads and lints the files of the plan's modules; what the baseline knows is silenced.
     *
     * @param identities whether findings need identities
     */
    BuildResult lint(CheckPlan plan, Baseline baseline, boolean identities) throws MojoExecutionException {
        List<EffectiveCheck> checks = effective(plan);
        NamedFiles named = NamedFiles.of(reactor(), checks, images());
        List<LintTask> tasks = tasks(checks, named.selections());
        Set<Path> silenced = plan.skipped().stream()
                .map(reactor()::directoryOf)
                .filter(directory ->
                        tasks.stream().noneMatch(task -> task.directory().equals(directory)))
                .collect(Collectors.toSet());
        try {
            return new BuildLinter(
                            catalog,
                            tasks,
                            new BuildLinter.Scope(reactor().top(), silenced, isWhole(), baseline, identities))
                    .lint(named.tree());
        } catch (InvalidConfigurationException invalid) {
            throw Misconfiguration.of(invalid.getMessage());
        }
    }

    /** Returns true when Maven builds all modules, and the command line chooses no files. */
    private boolean isWhole() {
        Properties typed = session.getUserProperties();
        return reactor().isWhole()
                && !typed.containsKey(Settings.PREFIX + "composeFiles")
                && !typed.containsKey(Settings.PREFIX + "dockerfiles")
                && !typed.containsKey(Settings.PREFIX + "exclude");
    }

    /** The baseline of the project. */
    ProjectBaseline baselineFile() throws MojoExecutionException {
        return ProjectBaseline.of(reactor());
    }

    /**
     * The checks with the settings of all places together.
     *
     * @throws MojoExecutionException with a line for each setting that is wrong
     */
    List<EffectiveCheck> effective(CheckPlan plan) throws MojoExecutionException {
        loadCatalog();
        SourceTree tree = reactor().settingsTree();
        ConfigFiles files = new ConfigFiles(tree, ProjectMojo.class.getClassLoader(), catalog);
        Set<String> problems = new LinkedHashSet<>();
        List<EffectiveCheck> effective = new ArrayList<>();
        for (PlannedCheck check : plan.checks()) {
            Path directory = reactor().directoryOf(check.module());
            SettingOrigins origins = new SettingOrigins(session, check.module(), check.execution(), tree);
            ConfigLayer own = check.settings().parameters().layer(directory, catalog, origins::of, problems::add);
            effective.add(new EffectiveCheck(check, own.over(files.of(directory), problems::add)));
            for (String rule : check.settings().only()) {
                if (catalog.find(rule).isEmpty()) {
                    problems.add("<only>: " + catalog.unknown(rule));
                }
            }
        }
        problems.addAll(files.problems());
        if (!problems.isEmpty()) {
            throw Misconfiguration.of(String.join(System.lineSeparator(), problems));
        }
        return effective;
    }

    private Set<String> images() {
        List<ImagePlugin> known = ImagePlugin.load();
        return session.getAllProjects().stream()
                .flatMap(module -> new ModelImages(module).names(known).stream())
                .collect(Collectors.toSet());
    }

    private List<LintTask> tasks(List<EffectiveCheck> checks, List<Selection> selections) {
        Optional<Release> release = Release.of(execution.getVersion());
        List<LintTask> tasks = new ArrayList<>();
        for (int at = 0; at < checks.size(); at++) {
            PlannedCheck check = checks.get(at).planned();
            Set<String> only = Set.copyOf(check.settings().only());
            tasks.add(new LintTask(
                    reactor().directoryOf(check.module()),
                    selections.get(at),
                    LintConfiguration.of(checks.get(at).layer(), only, release)));
        }
        return tasks;
    }
}
