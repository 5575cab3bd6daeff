package io.github.containerlint.project;

import io.github.containerlint.compose.Assignment;
import io.github.containerlint.dockerfile.Environment;
import io.github.containerlint.dockerfile.Variable;
import io.github.containerlint.image.DataDirectory;
import io.github.containerlint.image.Datastore;
import io.github.containerlint.image.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a service tells its datastore to keep its files. */
final class DatastoreSettings {
    private static final Pattern SQLITE = Pattern.compile("sqlite(?:\\+\\w+)?:///(.+)");
    private static final Pattern FILE = Pattern.compile("file:(?://)?(.+)");

    private final Container container;
    private final Datastore datastore;
    private final CommandLineWords words;
    private final Setting moved;

    DatastoreSettings(Container container, Datastore datastore) {
        this.container = container;
        this.datastore = datastore;
        this.words = CommandLineWords.of(container);
        this.moved = moved();
    }

    /** Whether something that cannot be looked into may say otherwise: a script, a file of variables. */
    boolean mayBeOverruled() {
        boolean scripted = container.command().stream()
                .flatMap(command -> command.scripts().stream())
                .anyMatch(script -> !script.value().endsWith("docker-entrypoint.sh"));
        return scripted
                || !datastore.movedBy().isEmpty() && container.fileVariables().arePartial();
    }

    /** Whether it is told to keep its files elsewhere than it usually does. */
    boolean isMoved() {
        return moved.given();
    }

    /** Empty when it keeps nothing, and when nobody can know. */
    Optional<DataDirectory> directory(ImageReference image) {
        boolean configured = words.has(datastore.configuredBy());
        if (moved.isUnknown() || configured || isTold() && !words.clear() || keepsNothing()) {
            return Optional.empty();
        }
        Optional<DataDirectory> usual = datastore.dataDirectory(image);
        return moved.given() ? moved.value().flatMap(path -> moved(path, usual)) : usual;
    }

    /** Whether words of its command count. */
    private boolean isTold() {
        return !datastore.movedByOptions().isEmpty() || !datastore.savedBy().isEmpty();
    }

    private boolean keepsNothing() {
        List<Setting> saves = datastore.savedBy().stream()
                .map(option -> words.option(List.of(option)))
                .filter(Setting::given)
                .toList();
        return saves.stream().anyMatch(Setting::isBlank)
                && saves.stream().allMatch(save -> save.isBlank() || save.is("no"));
    }

    private Setting moved() {
        Setting option = words.option(datastore.movedByOptions());
        return option.given()
                ? option
                : datastore.movedBy().stream()
                        .map(this::variable)
                        .filter(setting -> setting.given() && !setting.isBlank())
                        .findFirst()
                        .orElse(Setting.NONE);
    }

    /** A directory, or the address of one on this very disk; another address holds the data elsewhere. */
    private Optional<DataDirectory> moved(String value, Optional<DataDirectory> usual) {
        Matcher sqlite = SQLITE.matcher(value);
        if (sqlite.matches()) {
            return absolute(sqlite.group(1)).map(DatastoreSettings::ofFile);
        }
        Matcher file = FILE.matcher(value);
        String path = file.matches() ? file.group(1) : value;
        return path.contains("://")
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

    private Setting variable(String name) {
        Optional<Assignment> own = container.service().environment(name);
        if (own.isPresent()) {
            return Setting.of(own.flatMap(Assignment::known));
        }
        Setting inFiles = container.fileVariables().setting(name);
        return inFiles.given()
                ? inFiles
                : container
                        .build()
                        .map(build -> ofImage(build.state().environment(), name))
                        .orElse(Setting.NONE);
    }

    private static Setting ofImage(Environment environment, String name) {
        Variable variable = environment.variable(name);
        if (variable instanceof Variable.Known known) {
            return Setting.of(known.value().value());
        }
        return variable instanceof Variable.Partial ? Setting.UNKNOWN : Setting.NONE;
    }
}
