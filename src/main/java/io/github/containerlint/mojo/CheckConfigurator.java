package io.github.containerlint.mojo;

import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MavenPluginManager;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.PluginConfigurationException;
import org.apache.maven.plugin.PluginContainerException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Lets Maven configure {@code check} for a module as if it ran there: with defaults, expressions and properties. */
record CheckConfigurator(MavenPluginManager plugins, MavenSession session, MojoDescriptor check) {
    private static final String ROOT = "configuration";

    /**
     * @param written the configuration of the plugin or of an execution in the effective pom; empty when it has none
     * @throws MojoExecutionException when a value has the wrong form
     */
    Settings settings(MavenProject module, String execution, Optional<Xpp3Dom> written) throws MojoExecutionException {
        MavenSession there = session.clone();
        there.setCurrentProject(module);
        MojoExecution plan = new MojoExecution(check, execution);
        plan.setConfiguration(complete(written.orElseGet(() -> new Xpp3Dom(ROOT))));
        try {
            Mojo mojo = plugins.getConfiguredMojo(Mojo.class, there, plan);
            try {
                return ((ConfiguredMojo) mojo).settings().with(session, module);
            } finally {
                plugins.releaseMojo(mojo, plan);
            }
        } catch (PluginConfigurationException | PluginContainerException wrong) {
            throw Misconfiguration.of("module '%s': %s".formatted(module.getArtifactId(), wrong.getMessage()), wrong);
        }
    }

    /** The written configuration, completed with the defaults and expressions of the goal's parameters. */
    private Xpp3Dom complete(Xpp3Dom written) {
        Xpp3Dom defaults = dom(check.getMojoConfiguration());
        Xpp3Dom complete = new Xpp3Dom(ROOT);
        for (Parameter parameter : check.getParameters()) {
            Xpp3Dom own = isTyped(parameter) ? null : written.getChild(parameter.getName());
            Xpp3Dom merged = Xpp3Dom.mergeXpp3Dom(
                    own == null ? null : new Xpp3Dom(own), defaults.getChild(parameter.getName()), Boolean.TRUE);
            if (merged != null) {
                complete.addChild(merged);
            }
        }
        return complete;
    }

    /** Returns true when the command line sets the parameter; that counts more than the pom. */
    private boolean isTyped(Parameter parameter) {
        return session.getUserProperties().containsKey(Settings.PREFIX + parameter.getName());
    }

    private static Xpp3Dom dom(PlexusConfiguration configuration) {
        Xpp3Dom dom = new Xpp3Dom(configuration.getName());
        dom.setValue(configuration.getValue(null));
        for (String attribute : configuration.getAttributeNames()) {
            dom.setAttribute(attribute, configuration.getAttribute(attribute, ""));
        }
        for (PlexusConfiguration child : configuration.getChildren()) {
            dom.addChild(dom(child));
        }
        return dom;
    }
}
