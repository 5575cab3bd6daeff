package io.github.containerlint.mojo;

import io.github.containerlint.config.Origin;
import io.github.containerlint.source.SourceTree;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Finds where a parameter of a module was set: on the command line, in an execution, for the plugin, by a property. */
record SettingOrigins(MavenSession session, MavenProject module, String execution, SourceTree tree) {
    /** @param parameter the parameter's name, such as {@code failOn}, or {@code rules.NAME} */
    Origin of(String parameter) {
        String property = Settings.PREFIX + parameter;
        if (session.getUserProperties().containsKey(property)) {
            return new Origin("-D" + property);
        }
        boolean ofRule = property.startsWith(Settings.RULE_PROPERTY);
        if (ofRule && module.getProperties().containsKey(property)) {
            return new Origin("property " + property);
        }
        return element(parameter)
                .orElseGet(() -> new Origin(
                        module.getProperties().containsKey(property)
                                ? "property " + property
                                : "the module around it"));
    }

    private Optional<Origin> element(String parameter) {
        Optional<Plugin> plugin = OwnPlugin.in(module);
        Optional<PluginExecution> run =
                plugin.map(one -> one.getExecutionsAsMap().get(execution));
        Optional<Xpp3Dom> here = run.map(PluginExecution::getConfiguration).flatMap(dom -> child(dom, parameter));
        Optional<Xpp3Dom> general = plugin.map(Plugin::getConfiguration).flatMap(dom -> child(dom, parameter));
        if (here.isPresent() && !here.map(Xpp3Dom::toString).equals(general.map(Xpp3Dom::toString))) {
            return Optional.of(
                    new Origin("execution '%s' in %s".formatted(execution, place(here.get(), plugin.get()))));
        }
        return general.or(() -> here).map(dom -> new Origin(place(dom, plugin.get())));
    }

    private static Optional<Xpp3Dom> child(Object configuration, String path) {
        Optional<Xpp3Dom> at = Optional.of((Xpp3Dom) configuration);
        for (String name : path.split("\\.", 2)) {
            at = at.flatMap(dom -> Optional.ofNullable(dom.getChild(name)));
        }
        return at;
    }

    /** The pom and, where Maven tells it, the line. */
    private String place(Xpp3Dom element, Plugin plugin) {
        Object written = element.getInputLocation();
        InputLocation at = written instanceof InputLocation location ? location : plugin.getLocation("");
        if (at == null || at.getSource() == null) {
            return "the pom";
        }
        String pom = Optional.ofNullable(at.getSource().getLocation())
                .map(SettingOrigins::path)
                .filter(tree::isInside)
                .map(tree::display)
                .orElseGet(() -> Objects.toString(at.getSource().getModelId(), "the pom"));
        return at == written ? pom + ":" + at.getLineNumber() : pom;
    }

    /** The path of a pom, which Maven 4 writes as an address. */
    private static Path path(String location) {
        return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
    }
}
