package io.github.containerlint.mojo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Which modules of a build are linted, and with which settings.
 *
 * <p>A module has the settings of each execution of {@code check} in its effective pom. Without an execution, it has
 * those of the plugin's {@code configuration}. Without the plugin, it has those of the module around it, but without
 * the paths in them.
 */
final class CheckPlan {
    private static final String GOAL = "check";
    private static final String TYPED = "default-cli";

    private final Reactor reactor;
    private final MojoExecution running;
    private final CheckConfigurator configurator;
    private final List<PlannedCheck> checks = new ArrayList<>();
    private final List<MavenProject> skipped = new ArrayList<>();
    private final List<MavenProject> bare = new ArrayList<>();
    private final Map<MavenProject, Optional<Xpp3Dom>> lendable = new LinkedHashMap<>();

    private CheckPlan(Reactor reactor, MojoExecution running, CheckConfigurator configurator) {
        this.reactor = reactor;
        this.running = running;
        this.configurator = configurator;
    }

    /**
     * Plans the checks of all modules of the build.
     *
     * @param started the module whose goal runs
     * @param own the settings of the goal that runs; they count where the pom of its module has no settings
     * @param memory what this build has linted; that is not planned again unless the goal was typed
     */
    static CheckPlan of(
            Reactor reactor,
            MojoExecution running,
            CheckConfigurator configurator,
            MavenProject started,
            Settings own,
            BuildMemory memory)
            throws MojoExecutionException {
        CheckPlan plan = new CheckPlan(reactor, running, configurator);
        for (MavenProject module : reactor.modules()) {
            plan.add(module);
        }
        plan.lend(started, own);
        if (!BuildMemory.isTyped(running)) {
            plan.checks.removeIf(check -> memory.hasLinted(check.module(), check.execution()));
        }
        return plan;
    }

    List<PlannedCheck> checks() {
        return List.copyOf(checks);
    }

    /**
     * The modules that their poms exclude: by {@code skip}, or by executions that are all bound to phase {@code none}.
     */
    List<MavenProject> skipped() {
        return List.copyOf(skipped);
    }

    private void add(MavenProject module) throws MojoExecutionException {
        Optional<Plugin> plugin = OwnPlugin.in(module).filter(CheckPlan::saysAnything);
        if (plugin.isEmpty()) {
            bare.add(module);
            return;
        }
        List<PluginExecution> all = plugin.get().getExecutions().stream()
                .filter(execution -> execution.getGoals().contains(GOAL))
                .toList();
        List<PluginExecution> bound = all.stream()
                .filter(execution -> !"none".equals(execution.getPhase()))
                .toList();
        if (!bound.isEmpty() && !isOfThisRun(plugin.get())) {
            return;
        }
        if (bound.isEmpty() && !all.isEmpty()) {
            skipped.add(module);
            return;
        }
        for (PluginExecution execution : executions(plugin.get(), bound)) {
            Optional<Xpp3Dom> written = Optional.ofNullable((Xpp3Dom) execution.getConfiguration());
            lendable.putIfAbsent(module, written);
            add(module, execution.getId(), configurator.settings(module, execution.getId(), written));
        }
    }

    /**
     * Returns false when the effective pom has only the plugin's name, as in a child of a pom that does not let it
     * inherit.
     */
    private static boolean saysAnything(Plugin plugin) {
        return plugin.getConfiguration() != null || !plugin.getExecutions().isEmpty();
    }

    private void add(MavenProject module, String execution, Settings settings) {
        if (settings.skip()) {
            skipped.add(module);
        } else {
            checks.add(new PlannedCheck(module, execution, settings));
        }
    }

    /**
     * The executions whose settings count: a typed goal's own one, else the bound ones, else one with the plugin's
     * settings.
     */
    private List<PluginExecution> executions(Plugin plugin, List<PluginExecution> bound) {
        Optional<PluginExecution> typed = Optional.ofNullable(
                        plugin.getExecutionsAsMap().get(TYPED))
                .filter(execution -> BuildMemory.isTyped(running));
        if (typed.isPresent() || !bound.isEmpty()) {
            return typed.map(List::of).orElse(bound);
        }
        PluginExecution none = new PluginExecution();
        none.setId(TYPED);
        none.setConfiguration(plugin.getConfiguration());
        return List.of(none);
    }

    /**
     * Returns true when the module asks for the plugin that runs now: the same version with the same added rules.
     * Otherwise the module is linted by its own run.
     */
    private boolean isOfThisRun(Plugin plugin) {
        Plugin own = running.getPlugin();
        return BuildMemory.isTyped(running)
                || Objects.equals(own.getVersion(), plugin.getVersion())
                        && dependencies(own).equals(dependencies(plugin));
    }

    private static List<String> dependencies(Plugin plugin) {
        return plugin.getDependencies().stream()
                .map(CheckPlan::coordinates)
                .sorted()
                .toList();
    }

    private static String coordinates(Dependency dependency) {
        return dependency.getManagementKey() + ":" + dependency.getVersion();
    }

    /** Gives settings to the modules that have none, unless another pom in the same directory has settings. */
    private void lend(MavenProject started, Settings own) throws MojoExecutionException {
        List<MavenProject> lenders =
                checks.stream().map(PlannedCheck::module).distinct().toList();
        for (MavenProject module : bare) {
            boolean shared = Stream.concat(lenders.stream(), skipped.stream())
                    .anyMatch(other -> reactor.directoryOf(other).equals(reactor.directoryOf(module)));
            if (!shared) {
                add(module, TYPED, module == started ? own : lent(module, lenders));
            }
        }
    }

    private Settings lent(MavenProject module, List<MavenProject> lenders) throws MojoExecutionException {
        Optional<Xpp3Dom> written = reactor.nearest(module, lenders).flatMap(lendable::get);
        return configurator.settings(module, TYPED, written).withoutPaths();
    }
}
