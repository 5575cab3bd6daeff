package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.Booleans;
import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.Numbers;
import io.github.containerlint.compose.config.PathTable;
import io.github.containerlint.compose.config.ScalarKind;
import io.github.containerlint.source.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Writes a project as {@code docker compose config --format json --no-path-resolution --no-env-resolution} does: long
 * forms, defaults put in, an empty string for a variable without a value. Paths are printed as written; those of
 * extended and included files are relative to the project's directory.
 */
@API(status = Status.EXPERIMENTAL)
public final class ComposeJson {
    /** The top-level keys that are not copied to the result. */
    private static final Set<String> CONSUMED = Set.of("include", "version", "name");

    private enum Role {
        /**
         * A list without its items that have no value: they take a value over from the environment, and there is none.
         */
        TAKEN_OVER,
        PATH,
        /** A path when the mount is a bind, else the name of a volume. */
        SOURCE
    }

    private static final PathTable<Role> ROLES = PathTable.of(Map.of(
            "services.*.build.args", Role.TAKEN_OVER,
            "services.*.build.context", Role.PATH,
            "services.*.build.additional_contexts.*", Role.PATH,
            "services.*.env_file.*.path", Role.PATH,
            "services.*.label_file.*", Role.PATH,
            "services.*.develop.watch.*.path", Role.PATH,
            "services.*.volumes.*.source", Role.SOURCE,
            "configs.*.file", Role.PATH,
            "secrets.*.file", Role.PATH));

    private final Path directory;
    private final JsonSink sink;
    private final Function<Text, String> shown;

    private ComposeJson(Path directory, JsonSink sink, Function<Text, String> shown) {
        this.directory = directory;
        this.sink = sink;
        this.shown = shown;
    }

    /** Writes the project as one JSON object. */
    public static void write(ComposeProject project, JsonSink sink) {
        sink.beginObject();
        entries(project, sink, Text::value);
        sink.endObject();
    }

    /**
     * Writes the members of the object alone, so that other members can be put beside them.
     *
     * @param shown the text to write for a text; where the two differ, it is written as a string
     */
    public static void entries(ComposeProject project, JsonSink sink, Function<Text, String> shown) {
        sink.name("name");
        sink.string(shown.apply(project.name()));
        ComposeJson json = new ComposeJson(project.directory(), sink, shown);
        for (ConfigEntry entry : project.config().entries()) {
            if (!CONSUMED.contains(entry.name())) {
                sink.name(entry.name());
                json.value(entry.value(), ROLES.at(entry.name()));
            }
        }
    }

    private void value(ConfigNode node, PathTable<Role> roles) {
        if (node instanceof ConfigMap map) {
            object(map, roles);
        } else if (node instanceof ConfigList list) {
            sink.beginArray();
            list.items().stream()
                    .filter(item -> !roles.value().equals(Optional.of(Role.TAKEN_OVER)) || hasValue(item))
                    .forEach(item -> value(item, roles.anywhere()));
            sink.endArray();
        } else if (node instanceof ConfigScalar scalar) {
            scalar(scalar, roles.value().filter(role -> role != Role.TAKEN_OVER).isPresent());
        }
    }

    private static boolean hasValue(ConfigNode item) {
        return !(item instanceof ConfigScalar scalar) || scalar.value().indexOf('=') >= 0;
    }

    private void object(ConfigMap map, PathTable<Role> roles) {
        sink.beginObject();
        for (ConfigEntry entry : map.entries()) {
            PathTable<Role> below = roles.at(entry.name());
            boolean named = below.value().equals(Optional.of(Role.SOURCE)) && !isBind(map);
            sink.name(shown.apply(entry.key()));
            value(entry.value(), named ? below.anywhere() : below);
        }
        sink.endObject();
    }

    private static boolean isBind(ConfigMap mount) {
        return mount.scalar("type").filter(type -> type.is("bind")).isPresent();
    }

    private void scalar(ConfigScalar scalar, boolean path) {
        String text = scalar.value();
        String seen = shown.apply(scalar.text());
        Optional<BigInteger> integer = scalar.kind() == ScalarKind.INTEGER ? Numbers.yaml(text) : Optional.empty();
        Optional<BigDecimal> decimal = scalar.kind() == ScalarKind.FLOAT ? Numbers.decimal(text) : Optional.empty();
        Optional<Boolean> bool = scalar.kind() == ScalarKind.BOOLEAN ? Booleans.parse(text) : Optional.empty();
        if (!seen.equals(text)) {
            sink.string(seen);
        } else if (scalar.isNull()) {
            sink.nothing();
        } else if (integer.isPresent()) {
            sink.integer(integer.get());
        } else if (decimal.isPresent()) {
            sink.decimal(decimal.get());
        } else if (bool.isPresent()) {
            sink.bool(bool.get());
        } else {
            sink.string(path ? scalar.pathIn(directory) : text);
        }
    }
}
