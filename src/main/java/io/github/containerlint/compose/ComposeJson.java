package io.github.containerlint.compose;

import io.github.containerlint.source.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes a project as {@code docker compose config --format json --no-path-resolution --no-env-resolution} does: long
 * forms, defaults put in, paths as written, a variable without a value left empty.
 */
public final class ComposeJson {
    /** What is read and not part of the result. */
    private static final Set<String> CONSUMED = Set.of("include", "version", "name");

    /** Lists whose items without a value say that one is taken over, and that Compose has none to take. */
    private static final PathTable<Boolean> TAKEN_OVER = PathTable.of(Map.of("services.*.build.args", true));

    private final JsonSink sink;
    private final Function<Text, String> shown;

    private ComposeJson(JsonSink sink, Function<Text, String> shown) {
        this.sink = sink;
        this.shown = shown;
    }

    /** One JSON object. */
    public static void write(ComposeProject project, JsonSink sink) {
        sink.beginObject();
        entries(project, sink, Text::value);
        sink.endObject();
    }

    /**
     * The members of the object alone, so that others can be put beside them.
     *
     * @param shown what is written for a text; one that it changes is written as a string
     */
    public static void entries(ComposeProject project, JsonSink sink, Function<Text, String> shown) {
        sink.name("name");
        sink.string(project.name().value());
        ComposeJson json = new ComposeJson(sink, shown);
        for (ConfigEntry entry : project.config().entries()) {
            if (!CONSUMED.contains(entry.name())) {
                sink.name(entry.name());
                json.value(entry.value(), TAKEN_OVER.at(entry.name()));
            }
        }
    }

    private void value(ConfigNode node, PathTable<Boolean> takenOver) {
        if (node instanceof ConfigMap map) {
            object(map, takenOver);
        } else if (node instanceof ConfigList list) {
            sink.beginArray();
            list.items().stream()
                    .filter(item -> takenOver.value().isEmpty() || hasValue(item))
                    .forEach(item -> value(item, takenOver.anywhere()));
            sink.endArray();
        } else if (node instanceof ConfigScalar scalar) {
            scalar(scalar);
        }
    }

    private static boolean hasValue(ConfigNode item) {
        return !(item instanceof ConfigScalar scalar) || scalar.value().indexOf('=') >= 0;
    }

    private void object(ConfigMap map, PathTable<Boolean> takenOver) {
        sink.beginObject();
        for (ConfigEntry entry : map.entries()) {
            sink.name(shown.apply(entry.key()));
            value(entry.value(), takenOver.at(entry.name()));
        }
        sink.endObject();
    }

    private void scalar(ConfigScalar scalar) {
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
            sink.string(text);
        }
    }
}
