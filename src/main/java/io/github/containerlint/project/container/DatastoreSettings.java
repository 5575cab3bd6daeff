package io.github.containerlint.project.container;

import io.github.containerlint.compose.model.Assignment;
import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.dockerfile.stage.Environment;
import io.github.containerlint.image.ConditionalDirectory;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.image.DataDirectory;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.Elsewhere;
import io.github.containerlint.project.command.CommandLineWords;
import io.github.containerlint.project.environment.ConfiguredValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a service where its datastore keeps its files. */
final class DatastoreSettings {
    private static final Pattern SQLITE = Pattern.compile("sqlite(?:\\+\\w+)?:///(.+)");
    private static final Pattern FILE = Pattern.compile("file:(?://)?(.+)");

    private final Container container;
    private final Datastore datastore;
    private final CommandLineWords words;
    private final ConfiguredValue moved;

    DatastoreSettings(Container container, Datastore datastore) {
        this.container = container;
        this.datastore = datastore;
        this.words = CommandLineWords.of(container.service(), container.command());
        this.moved = moved();
    }

    /** Returns true when a script that cannot be read may change the settings. */
    boolean isScripted() {
        return container.command().stream()
                .flatMap(command -> command.scripts().stream())
                .anyMatch(script -> !script.value().endsWith("docker-entrypoint.sh")
                        && !datastore.serverWords().contains(script.value()));
    }

    /** Returns true when a missing env file without an example may move the data. */
    boolean mayBeMoved() {
        boolean heeds = !datastore.movedBy().isEmpty()
                || !datastore.elsewhere().isEmpty()
                || !datastore.conditionalDirectories().isEmpty();
        return heeds && container.fileVariables().arePartial();
    }

    /** Returns true when the service moves the datastore's files away from their usual directory. */
    boolean isMoved() {
        return moved.given();
    }

    /** The directory of the files; empty when the datastore keeps nothing, and when the directory cannot be known. */
    Optional<DataDirectory> directory() {
        boolean configured = words.has(datastore.configuredBy()) || isConfiguredByFile();
        if (moved.isUnknown() || configured || isTold() && !words.clear() || keepsNothing() || mayBeElsewhere()) {
            return Optional.empty();
        }
        Optional<DataDirectory> usual = usual();
        return moved.given() ? moved.value().flatMap(path -> moved(path, usual)) : usual;
    }

    private Optional<DataDirectory> usual() {
        Optional<DataDirectory> conditional = datastore.conditionalDirectories().stream()
                .filter(other -> container.variableNames().anyMatch(other::isMetBy))
                .map(ConditionalDirectory::directory)
                .findFirst();
        return conditional.or(
                () -> container.storeImage().flatMap(datastore::dataDirectory).or(datastore::dataDirectory));
    }

    /** Returns true when options in the command can change where the datastore keeps its files. */
    private boolean isTold() {
        return !datastore.movedByOptions().isEmpty()
                || !datastore.savedBy().isEmpty()
                || datastore.elsewhere().stream().anyMatch(Elsewhere::isOption);
    }

    /**
     * Returns true when the project provides one of the datastore's settings files: mounted, or copied into the image.
     */
    private boolean isConfiguredByFile() {
        return datastore.configuredAt().stream().map(ContainerPath::new).anyMatch(this::isGiven);
    }

    private boolean isGiven(ContainerPath file) {
        ContainerPath directory = file.resolve("..");
        boolean mounted = container.filesystem().layers().stream()
                .map(Layer::target)
                .anyMatch(target -> target.equals(file) || target.equals(directory));
        boolean copied = container.build().stream()
                .flatMap(build -> build.entries().stream())
                .anyMatch(entry -> entry.path().isAtOrAbove(file));
        return mounted || copied;
    }

    /** Returns true when a setting may leave the data to another program. */
    private boolean mayBeElsewhere() {
        return datastore.elsewhere().stream().anyMatch(other -> {
            ConfiguredValue setting = other.isOption() ? words.option(List.of(other.name())) : variable(other.name());
            return setting.given()
                    && !setting.isBlank()
                    && setting.value().filter(other.here()::contains).isEmpty();
        });
    }

    /** Returns true when the datastore names its data after the host name, and Docker chooses that name. */
    boolean isNamedAfterHost() {
        List<String> reasons = datastore.namedAfterHostUnless();
        boolean named = container.service().hostname().isPresent()
                || reasons.stream()
                        .filter(reason -> !reason.startsWith("/"))
                        .anyMatch(name -> variable(name).given())
                || reasons.stream()
                        .filter(reason -> reason.startsWith("/"))
                        .map(ContainerPath::new)
                        .anyMatch(this::isGiven);
        return !reasons.isEmpty() && !named;
    }

    private boolean keepsNothing() {
        List<ConfiguredValue> saves = datastore.savedBy().stream()
                .map(option -> words.option(List.of(option)))
                .filter(ConfiguredValue::given)
                .toList();
        return saves.stream().anyMatch(ConfiguredValue::isBlank)
                && saves.stream().allMatch(save -> save.isBlank() || save.is("no"));
    }

    private ConfiguredValue moved() {
        ConfiguredValue option = words.option(datastore.movedByOptions());
        return option.given()
                ? option
                : datastore.movedBy().stream()
                        .map(this::variable)
                        .filter(setting -> setting.given() && !setting.isBlank())
                        .findFirst()
                        .orElse(ConfiguredValue.NONE);
    }

    /** The directory in the value: a path, or the address of a local file; empty for an address on another machine. */
    private Optional<DataDirectory> moved(String value, Optional<DataDirectory> usual) {
        Matcher sqlite = SQLITE.matcher(value);
        if (sqlite.matches()) {
            return absolute(sqlite.group(1)).map(DatastoreSettings::ofFile);
        }
        Matcher file = FILE.matcher(value);
        String path = file.matches() ? file.group(1) : value;
        return path.contains("://") || path.contains(",")
                ? Optional.empty()
                : absolute(path)
                        .map(found -> usual.map(directory -> directory.movedTo(found.value()))
                                .orElseGet(() -> DataDirectory.at(found.value())));
    }

    private Optional<ContainerPath> absolute(String path) {
        return ContainerPath.of(path)
                .or(() -> container
                        .command()
                        .flatMap(command -> command.context().directory())
                        .flatMap(ContainerPath::of)
                        .map(directory -> directory.resolve(path)));
    }

    private static DataDirectory ofFile(ContainerPath file) {
        String directory = file.resolve("..").value();
        return new DataDirectory(directory, file.value(), false);
    }

    private ConfiguredValue variable(String name) {
        Optional<Assignment> own = container.service().environment(name);
        if (own.isPresent()) {
            return ConfiguredValue.of(own.flatMap(Assignment::known));
        }
        ConfiguredValue inFiles = container.fileVariables().presumed(name);
        return inFiles.given()
                ? inFiles
                : container
                        .build()
                        .map(build -> ofImage(build.state().environment(), name))
                        .orElse(ConfiguredValue.NONE);
    }

    private static ConfiguredValue ofImage(Environment environment, String name) {
        Variable variable = environment.variable(name);
        if (variable instanceof Variable.Known known) {
            return ConfiguredValue.of(known.value().value());
        }
        return variable instanceof Variable.Partial ? ConfiguredValue.UNKNOWN : ConfiguredValue.NONE;
    }
}
