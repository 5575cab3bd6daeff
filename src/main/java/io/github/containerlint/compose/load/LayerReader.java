package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.Interpolated;
import io.github.containerlint.compose.config.Interpolation;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.compose.config.PathTable;
import io.github.containerlint.compose.config.ScalarKind;
import io.github.containerlint.compose.config.UnsetVariable;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Text;
import io.github.containerlint.yaml.ScalarStyle;
import io.github.containerlint.yaml.ScalarType;
import io.github.containerlint.yaml.YamlAlias;
import io.github.containerlint.yaml.YamlEntry;
import io.github.containerlint.yaml.YamlFile;
import io.github.containerlint.yaml.YamlMapping;
import io.github.containerlint.yaml.YamlMergedEntry;
import io.github.containerlint.yaml.YamlNode;
import io.github.containerlint.yaml.YamlScalar;
import io.github.containerlint.yaml.YamlSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns YAML into layers: aliases expanded, merge keys carried out, variables put in, strings cast. */
public final class LayerReader {
    /**
     * The deepest nesting that is followed: more than a person writes and less than a stack holds. The YAML reader
     * limits a file's own nesting.
     */
    private static final int MAX_DEPTH = 500;
    /** More repeated nodes than these are an alias bomb, which the YAML reader reports. */
    private static final int MAX_REPEATED = 100_000;

    private final Scope scope;
    private final LoadLog log;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<List<String>> cleared = new ArrayList<>();
    /** The places through which the current node is used, the innermost alias first. */
    private List<RelatedSpan> uses = List.of();

    private int repeated;

    private LayerReader(Scope scope, LoadLog log) {
        this.scope = scope;
        this.log = log;
    }

    /** One layer for each document that is a mapping. */
    static List<Layer> read(YamlFile file, Scope scope, LoadLog log) {
        List<Layer> layers = new ArrayList<>();
        Stream.concat(file.documents().stream(), file.unfinished().stream())
                .forEach(root -> new LayerReader(scope, log).layer(root).ifPresent(layers::add));
        return layers;
    }

    private Optional<Layer> layer(YamlNode root) {
        Optional<ConfigNode> config = convert(root, ScalarCast.byPath());
        if (config.isPresent() && config.get() instanceof ConfigMap map) {
            return Optional.of(new Layer(map, cleared));
        }
        config.filter(node -> !node.isNull())
                .ifPresent(node -> log.problem(
                        node,
                        "a Compose file is a mapping, and this is a %s; begin with 'services:'"
                                .formatted(node.typeName())));
        return Optional.empty();
    }

    /** The value of a node; empty where the node is tagged {@code !reset} or lies beyond the limits. */
    private Optional<ConfigNode> convert(YamlNode node, PathTable<ScalarCast> casts) {
        repeated += uses.isEmpty() ? 0 : 1;
        if (node.hasTag("!reset")) {
            cleared.add(List.copyOf(path));
            return Optional.empty();
        }
        if (node.hasTag("!override")) {
            cleared.add(List.copyOf(path));
        }
        if (!uses.isEmpty() && repeated > MAX_REPEATED || path.size() > MAX_DEPTH) {
            return Optional.empty();
        }
        if (node instanceof YamlAlias alias) {
            List<RelatedSpan> outer = uses;
            uses = inner(new RelatedSpan(alias.span(), "used here"));
            Optional<ConfigNode> value = convert(alias.target(), casts);
            uses = outer;
            return value;
        }
        if (node instanceof YamlMapping mapping) {
            return Optional.of(map(mapping, casts));
        }
        if (node instanceof YamlSequence sequence) {
            return Optional.of(list(sequence, casts));
        }
        return Optional.of(scalar((YamlScalar) node, casts));
    }

    private List<RelatedSpan> inner(RelatedSpan use) {
        return Stream.concat(Stream.of(use), uses.stream()).toList();
    }

    private ConfigMap map(YamlMapping mapping, PathTable<ScalarCast> casts) {
        List<ConfigEntry> entries = new ArrayList<>();
        if (mapping.entries().stream().noneMatch(YamlEntry::isMerge)) {
            mapping.entries().forEach(entry -> entry(entry, casts).ifPresent(entries::add));
        } else {
            mapping.merged().forEach(merged -> entry(merged, casts).ifPresent(entries::add));
        }
        return ConfigMap.of(mapping.span(), entries).with(uses);
    }

    private Optional<ConfigEntry> entry(YamlMergedEntry merged, PathTable<ScalarCast> casts) {
        List<RelatedSpan> outer = uses;
        merged.path().forEach(source -> uses = inner(new RelatedSpan(source.span(), "merged in here")));
        Optional<ConfigEntry> entry = entry(merged.entry(), casts);
        uses = outer;
        return entry;
    }

    private Optional<ConfigEntry> entry(YamlEntry written, PathTable<ScalarCast> casts) {
        YamlNode key = written.key().resolved();
        if (!(key instanceof YamlScalar scalar) || !isName(scalar)) {
            log.problem(key, "the key '%s' is not a string; put it in quotes".formatted(firstLine(key)));
            return Optional.empty();
        }
        path.addLast(scalar.value());
        Optional<ConfigEntry> entry = convert(written.value(), casts.at(scalar.value()))
                .map(value -> new ConfigEntry(scalar.text().usedAt(uses), value));
        path.removeLast();
        return entry;
    }

    private static boolean isName(YamlScalar key) {
        return switch (key.type()) {
            case STRING, TIMESTAMP -> true;
            case INT, FLOAT, BOOL, NULL -> false;
        };
    }

    private static String firstLine(YamlNode node) {
        return node.span().text().lines().findFirst().orElse("");
    }

    private ConfigList list(YamlSequence sequence, PathTable<ScalarCast> casts) {
        List<ConfigNode> items = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            path.addLast("[" + items.size() + "]");
            convert(item, casts.anywhere()).ifPresent(items::add);
            path.removeLast();
        }
        return new ConfigList(sequence.span(), items, List.of(), uses);
    }

    private ConfigScalar scalar(YamlScalar node, PathTable<ScalarCast> casts) {
        ScalarKind kind = kind(node.type());
        if (kind != ScalarKind.STRING) {
            return scalar(node, node.text(), kind, List.of());
        }
        ConfigScalar string =
                node.value().indexOf('$') < 0 ? scalar(node, node.text(), kind, List.of()) : interpolated(node);
        return casts.value().map(cast -> cast(string, cast)).orElse(string);
    }

    private static ScalarKind kind(ScalarType type) {
        return switch (type) {
            case STRING, TIMESTAMP -> ScalarKind.STRING;
            case INT -> ScalarKind.INTEGER;
            case FLOAT -> ScalarKind.FLOAT;
            case BOOL -> ScalarKind.BOOLEAN;
            case NULL -> ScalarKind.NULL;
        };
    }

    private ConfigScalar interpolated(YamlScalar node) {
        Interpolated result = Interpolation.interpolate(node.text(), scope.variables());
        log.interpolated(result);
        return scalar(node, result.text(), ScalarKind.STRING, result.unset());
    }

    private ConfigScalar scalar(YamlScalar node, Text text, ScalarKind kind, List<UnsetVariable> unset) {
        boolean quoted = node.style() != ScalarStyle.PLAIN;
        return new ConfigScalar(text.usedAt(uses), kind, quoted, unset, scope.base(), false);
    }

    private ConfigScalar cast(ConfigScalar string, ScalarCast cast) {
        Optional<ConfigScalar> value = cast.apply(string);
        if (value.isEmpty() && string.isKnown()) {
            log.problem(string, "'%s' is not %s".formatted(string.value(), cast.expectation()));
        }
        if (value.isEmpty() && !string.isKnown()) {
            log.unvalued(
                    string.place(),
                    "'%s' has no value, and Compose needs %s here"
                            .formatted(string.place().text(), cast.expectation()));
        }
        return value.orElse(string);
    }
}
