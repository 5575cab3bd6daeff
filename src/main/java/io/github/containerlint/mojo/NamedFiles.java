package io.github.containerlint.mojo;

import io.github.containerlint.config.ConfigLayer;
import io.github.containerlint.config.Parameters;
import io.github.containerlint.config.Setting;
import io.github.containerlint.project.AbsentSelection;
import io.github.containerlint.project.Selection;
import io.github.containerlint.project.files.PathPattern;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.Profile;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The files that the settings of each module name.
 *
 * <p>A module inherits the files that its parent names, although another module may have them. So an entry counts for
 * each module that has its file, and is an error where no module has it.
 *
 * @param tree the source tree of the build; its root lies further up where a named file lies outside of the modules
 * @param asked the selection of each check, in the order of the checks
 */
record NamedFiles(Reactor reactor, List<PlannedCheck> checks, SourceTree tree, List<Selection> asked) {
    private record Entry(PlannedCheck check, AbsentSelection absent) {}

    /**
     * The files that settings name.
     *
     * @param images the names of the images that the modules' builds make
     * @throws MojoExecutionException when a configuration file names a file that does not exist
     */
    static NamedFiles of(Reactor reactor, List<EffectiveCheck> checks, Set<String> images)
            throws MojoExecutionException {
        SourceTree tree = new SourceTree(reactor.root(places(reactor, checks)), reactor.directory());
        ConfiguredFiles configured = new ConfiguredFiles(reactor, tree);
        List<PlannedCheck> planned = new ArrayList<>();
        List<Selection> asked = new ArrayList<>();
        for (EffectiveCheck check : checks) {
            planned.add(check.planned());
            asked.add(selection(reactor, check, configured, images));
        }
        if (!configured.problems().isEmpty()) {
            throw Misconfiguration.of(String.join(System.lineSeparator(), configured.problems()));
        }
        return new NamedFiles(reactor, List.copyOf(planned), tree, List.copyOf(asked));
    }

    private static List<Path> places(Reactor reactor, List<EffectiveCheck> checks) {
        List<Path> places = new ArrayList<>();
        for (EffectiveCheck check : checks) {
            if (check.layer().compose().isPresent()) {
                for (List<PathPattern> project : check.layer().compose().get().value()) {
                    project.forEach(file -> places.add(file.place()));
                }
            }
            if (check.layer().dockerfiles().isPresent()) {
                for (PathPattern file : check.layer().dockerfiles().get().value()) {
                    if (file.isLiteral()) {
                        places.add(file.place());
                    }
                }
            }
        }
        return places;
    }

    private static Selection selection(
            Reactor reactor, EffectiveCheck check, ConfiguredFiles configured, Set<String> images) {
        MavenProject module = check.planned().module();
        Path directory = reactor.directoryOf(module);
        Parameters parameters = check.planned().settings().parameters();
        ConfigLayer layer = check.layer();
        List<String> compose = parameters.composeFiles();
        if (compose.isEmpty() && layer.compose().isPresent()) {
            compose = configured.compose(directory, layer.compose().get());
        }
        List<String> dockerfiles = parameters.dockerfiles();
        if (dockerfiles.isEmpty() && layer.dockerfiles().isPresent()) {
            dockerfiles = configured.dockerfiles(directory, layer.dockerfiles().get());
        }
        return new Selection(
                compose,
                dockerfiles,
                reactor.excluded(module),
                Set.copyOf(layer.knownVariables().map(Setting::value).orElse(List.of())),
                new ModelFacts(reactor.session(), module).facts(images),
                layer.exclude().map(Setting::value).orElse(List.of()));
    }

    /**
     * The files that each check must lint, in the order of the checks.
     *
     * @throws MojoExecutionException when a file is named that no module has
     */
    List<Selection> selections() throws MojoExecutionException {
        List<Entry> absent = new ArrayList<>();
        for (int at = 0; at < checks.size(); at++) {
            for (AbsentSelection entry : AbsentSelection.of(asked.get(at), tree.at(directory(at)))) {
                absent.add(new Entry(checks.get(at), entry));
            }
        }
        if (absent.isEmpty()) {
            return asked;
        }
        List<String> problems = absent.stream()
                .map(Entry::absent)
                .filter(entry -> !isFoundElsewhere(entry, absent) && isOfThisBuild(entry))
                .map(AbsentSelection::problem)
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw Misconfiguration.of(String.join(System.lineSeparator(), problems));
        }
        return IntStream.range(0, checks.size())
                .mapToObj(at -> AbsentSelection.without(
                        asked.get(at),
                        absent.stream()
                                .filter(entry -> entry.check() == checks.get(at))
                                .map(Entry::absent)
                                .toList()))
                .toList();
    }

    private Path directory(int at) {
        return reactor.directoryOf(checks.get(at).module());
    }

    private boolean isFoundElsewhere(AbsentSelection entry, List<Entry> absent) {
        return checks.stream()
                .filter(check -> Stream.concat(
                                check.settings().parameters().composeFiles().stream(),
                                check.settings().parameters().dockerfiles().stream())
                        .anyMatch(entry.entry()::equals))
                .anyMatch(check -> absent.stream()
                        .noneMatch(other ->
                                other.check() == check && other.absent().entry().equals(entry.entry())));
    }

    /**
     * Returns false when only a parent outside of the build has the parameter: it may name files that some children
     * lack.
     */
    private boolean isOfThisBuild(AbsentSelection entry) {
        String parameter = entry.parameter();
        boolean effective = reactor.modules().stream()
                .anyMatch(module -> names(
                        parameter,
                        module.getProperties(),
                        OwnPlugin.in(module).stream().flatMap(NamedFiles::configurations)));
        boolean own = reactor.modules().stream()
                .flatMap(module -> Stream.ofNullable(module.getOriginalModel()))
                .anyMatch(model -> names(parameter, model.getProperties(), configurations(model)));
        return own || !effective || names(parameter, reactor.session().getUserProperties(), Stream.empty());
    }

    private static boolean names(String parameter, Properties properties, Stream<Xpp3Dom> configurations) {
        return properties.containsKey("container-lint." + parameter)
                || configurations.anyMatch(one -> one.getChild(parameter) != null);
    }

    private static Stream<Xpp3Dom> configurations(Model model) {
        Stream<BuildBase> profiles = model.getProfiles().stream().map(Profile::getBuild);
        return Stream.concat(Stream.ofNullable(model.getBuild()), profiles.flatMap(Stream::ofNullable))
                .flatMap(build -> Stream.of(build, build.getPluginManagement()))
                .flatMap(Stream::ofNullable)
                .map(PluginContainer.class::cast)
                .flatMap(container -> container.getPlugins().stream())
                .filter(OwnPlugin::is)
                .flatMap(NamedFiles::configurations);
    }

    private static Stream<Xpp3Dom> configurations(Plugin plugin) {
        Stream<ConfigurationContainer> containers = Stream.concat(Stream.of(plugin), plugin.getExecutions().stream());
        return containers
                .map(ConfigurationContainer::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast);
    }
}
