package io.github.containerlint.project.environment;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Assignment;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.EnvFile;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.dotenv.DotenvEntry;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.dotenv.DotenvReader;
import io.github.containerlint.dotenv.EnvFileNames;
import io.github.containerlint.dotenv.Variables;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The variables that a service's env files set. For a file that does not exist, those in its examples can be asked for.
 */
public final class EnvFileVariables {
    private final Service service;
    private final List<Named> files;

    /**
     * An entry of {@code env_file} with its file.
     *
     * @param file empty when it cannot be read
     * @param examples the files beside an absent file that show what to set in it
     */
    private record Named(EnvFile mention, Optional<DotenvFile> file, List<DotenvFile> examples) {
        /** Returns true when Compose replaces variables in the values of the file. */
        boolean isInterpolated() {
            return mention.format().isEmpty();
        }
    }

    private EnvFileVariables(Service service, List<Named> files) {
        this.service = service;
        this.files = List.copyOf(files);
    }

    /**
     * Reads the env files of a service. Variables in their values come from the project's {@code .env}, the service's
     * own variables and the env files before, in this order (WithServicesEnvironmentResolved in
     * https://github.com/compose-spec/compose-go/blob/main/types/project.go).
     */
    public static EnvFileVariables of(Service service, ComposeProject compose, SourceTree tree) {
        Variables outer = dotenv(compose).or(ofService(service));
        List<Named> files = new ArrayList<>();
        for (EnvFile mention : service.envFiles()) {
            Variables known = mention.format().isEmpty() ? outer : Variables.none();
            Optional<Path> path = mention.path().asPath();
            Optional<DotenvFile> file = path.flatMap(tree::read).map(source -> DotenvReader.read(source, known));
            List<DotenvFile> examples = path.filter(absent -> file.isEmpty())
                    .map(absent -> examples(absent, tree))
                    .orElse(List.of());
            files.add(new Named(mention, file, examples));
            outer = file.<Variables>map(outer::or).orElse(outer);
        }
        return new EnvFileVariables(service, files);
    }

    private static List<DotenvFile> examples(Path absent, SourceTree tree) {
        String name = absent.getFileName().toString();
        return tree.list(absent.getParent()).stream()
                .filter(other -> EnvFileNames.isTemplateOf(other.getFileName().toString(), name))
                .flatMap(other -> tree.read(other).stream())
                .map(DotenvReader::read)
                .toList();
    }

    private static Variables dotenv(ComposeProject compose) {
        return compose.envFiles().stream()
                .filter(file ->
                        file.source().location().equals(compose.directory().resolve(EnvFileNames.DOTENV)))
                .<Variables>map(file -> file)
                .findFirst()
                .orElse(Variables.none());
    }

    /** The service's own variables; the value of one that is passed through is not known. */
    private static Variables ofService(Service service) {
        return new Variables() {
            @Override
            public Optional<Text> find(String name) {
                return service.environment(name)
                        .map(found ->
                                found.value().map(ConfigScalar::text).orElseGet(() -> Text.opaque("", found.span())));
            }

            @Override
            public boolean isKnown(String name) {
                return service.environment(name).flatMap(Assignment::known).isPresent();
            }
        };
    }

    /** Returns true when one of the files cannot be read and has no example. */
    public boolean arePartial() {
        return files.stream()
                .anyMatch(file -> file.file().isEmpty() && file.examples().isEmpty());
    }

    /** The value that the files set, else the value in an example of a file that does not exist. */
    public ConfiguredValue presumed(String name) {
        ConfiguredValue set = setting(name);
        return set.given() ? set : setting(examples(), name);
    }

    /** The names of the variables in the files, and in the examples of files that do not exist. */
    public Stream<String> names() {
        return Stream.concat(there(), examples())
                .flatMap(file -> file.entries().stream())
                .map(entry -> entry.name().value());
    }

    /** Returns true when the file is one of these env files. */
    public boolean include(SourceFile source) {
        return files.stream().flatMap(file -> file.file().stream()).anyMatch(file -> file.source() == source);
    }

    /** Returns true when one of the files sets the variable. */
    public boolean sets(String name) {
        return entries().anyMatch(entry -> entry.name().value().equals(name));
    }

    /** The value that the files set; of two values the later one counts. */
    ConfiguredValue setting(String name) {
        return setting(there(), name);
    }

    private static ConfiguredValue setting(Stream<DotenvFile> files, String name) {
        return files.flatMap(file -> file.entry(name).stream())
                .reduce((first, last) -> last)
                .map(entry -> ConfiguredValue.of(known(entry).map(Text::value)))
                .orElse(ConfiguredValue.NONE);
    }

    /** Puts the variables into the environment of the image. A variable whose value is not known is removed from it. */
    public void overlay(Map<String, String> environment) {
        entries().forEach(entry -> {
            environment.remove(entry.name().value());
            known(entry).ifPresent(value -> environment.put(entry.name().value(), value.value()));
        });
    }

    /**
     * Puts the variables over others, by name. A file that cannot be read may set any variable, so those before it are
     * removed.
     */
    public void overlayVariables(Map<String, ConfiguredVariable> variables) {
        for (Named named : files) {
            if (named.file().isEmpty()) {
                variables.clear();
            }
            named.file().stream()
                    .flatMap(file -> file.entries().stream())
                    .map(entry -> variable(entry, named.mention()))
                    .forEach(variable -> variables.put(variable.name(), variable));
        }
    }

    private ConfiguredVariable variable(DotenvEntry entry, EnvFile mention) {
        RelatedSpan use = new RelatedSpan(mention.span(), "'%s' reads the file".formatted(service.name()));
        return new ConfiguredVariable(
                entry.name().value(),
                entry.value().map(value -> PartialText.of(entry, value).usedAt(use)),
                SettingOrigin.ENV_FILE,
                mention.subject());
    }

    /** The entries in whose values Compose replaces variables. */
    Stream<DotenvEntry> interpolated() {
        return files.stream()
                .filter(Named::isInterpolated)
                .flatMap(file -> file.file().stream())
                .flatMap(file -> file.entries().stream());
    }

    private static Optional<Text> known(DotenvEntry entry) {
        return entry.isKnown() ? entry.value() : Optional.empty();
    }

    private Stream<DotenvEntry> entries() {
        return there().flatMap(file -> file.entries().stream());
    }

    private Stream<DotenvFile> there() {
        return files.stream().flatMap(file -> file.file().stream());
    }

    private Stream<DotenvFile> examples() {
        return files.stream().flatMap(file -> file.examples().stream());
    }
}
