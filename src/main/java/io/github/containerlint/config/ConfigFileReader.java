package io.github.containerlint.config;

import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Selection;
import io.github.containerlint.project.files.PathGlob;
import io.github.containerlint.project.files.PathPattern;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import io.github.containerlint.yaml.YamlEntry;
import io.github.containerlint.yaml.YamlFile;
import io.github.containerlint.yaml.YamlMapping;
import io.github.containerlint.yaml.YamlNode;
import io.github.containerlint.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads one configuration file. It never throws on the content: its faults are among the problems. */
final class ConfigFileReader {
    private final Path directory;
    private final RuleCatalog catalog;
    private final ConfigNodes nodes = new ConfigNodes();

    private ConfigFileReader(Path directory, RuleCatalog catalog) {
        this.directory = directory;
        this.catalog = catalog;
    }

    /**
     * Reads a file.
     *
     * @param directory the absolute directory that its paths are relative to
     */
    static ConfigFile read(SourceFile file, Path directory, RuleCatalog catalog) {
        ConfigFileReader reader = new ConfigFileReader(directory, catalog);
        YamlFile yaml = YamlReader.read(file);
        reader.nodes.problems().addAll(yaml.problems());
        if (yaml.documents().size() > 1) {
            reader.nodes.problem(
                    yaml.documents().get(1), "a configuration is one document; remove the line '---' above this one");
        }
        Optional<YamlNode> root = yaml.documents().stream().findFirst().or(yaml::unfinished);
        return root.map(reader::read).orElseGet(() -> reader.file(ConfigLayer.empty(), List.of()));
    }

    private ConfigFile file(ConfigLayer layer, List<Text> parents) {
        List<Problem> problems = new ArrayList<>(nodes.problems());
        problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
        return new ConfigFile(layer, parents, problems);
    }

    private ConfigFile read(YamlNode root) {
        Map<ConfigKey, YamlNode> keys = nodes.mapping(root.resolved(), ConfigKey.Level.TOP, ".container-lint.yaml");
        Map<ConfigKey, YamlNode> files = Optional.ofNullable(keys.get(ConfigKey.FILES))
                .map(node -> nodes.mapping(node, ConfigKey.Level.FILES, ConfigKey.FILES.label()))
                .orElse(Map.of());
        ConfigLayer layer = new ConfigLayer(
                labelled(
                        keys.get(ConfigKey.FAIL_ON),
                        ConfigKey.FAIL_ON,
                        FailOn::labelled,
                        "error, warning, info or never"),
                Optional.ofNullable(keys.get(ConfigKey.RULES)).map(this::rules).orElse(Map.of()),
                Optional.ofNullable(files.get(ConfigKey.FILES_COMPOSE)).map(this::compose),
                patterns(files, ConfigKey.FILES_DOCKERFILES),
                patterns(files, ConfigKey.FILES_EXCLUDE),
                patterns(files, ConfigKey.FILES_DEVELOPMENT),
                Optional.ofNullable(keys.get(ConfigKey.KNOWN_VARIABLES)).map(this::variables),
                Optional.ofNullable(keys.get(ConfigKey.EXCEPTIONS))
                        .map(this::exceptions)
                        .orElse(List.of()),
                labelled(
                        keys.get(ConfigKey.SUPPRESSIONS),
                        ConfigKey.SUPPRESSIONS,
                        SuppressionPolicy::labelled,
                        "allowed, with-reason or forbidden"),
                labelled(keys.get(ConfigKey.RULES_AS_OF), ConfigKey.RULES_AS_OF, Release::of, "a release such as 1.2"));
        List<Text> parents = Optional.ofNullable(keys.get(ConfigKey.EXTENDS))
                .map(node -> nodes.texts(node, ConfigKey.EXTENDS.label()))
                .orElse(List.of());
        return file(layer, parents);
    }

    private <T> Optional<Setting<T>> labelled(
            YamlNode node, ConfigKey key, Function<String, Optional<T>> reader, String expected) {
        if (node == null) {
            return Optional.empty();
        }
        Optional<Text> text = nodes.text(node, key.label());
        Optional<T> value = text.map(Text::value).flatMap(reader);
        if (text.isPresent() && value.isEmpty()) {
            nodes.problem(
                    node,
                    "'%s' cannot be '%s'; write %s"
                            .formatted(key.label(), text.get().value(), expected));
        }
        return value.map(read -> new Setting<>(read, Origin.of(node.span())));
    }

    private Map<String, Setting<RuleWeight>> rules(YamlNode node) {
        Map<String, Setting<RuleWeight>> rules = new TreeMap<>();
        for (YamlEntry entry : nodes.entries(node, ConfigKey.RULES.label())) {
            Text name = entry.name().orElse(Text.verbatim(entry.key().span()));
            if (isRule(name)) {
                weight(name.value(), entry.value().resolved())
                        .ifPresent(weight -> rules.put(
                                name.value(),
                                new Setting<>(weight, Origin.of(entry.key().span()))));
            }
        }
        return rules;
    }

    private boolean isRule(Text name) {
        boolean known = catalog.find(name.value()).isPresent();
        if (!known) {
            nodes.problem(name, catalog.unknown(name.value()));
        }
        return known;
    }

    private Optional<RuleWeight> weight(String rule, YamlNode node) {
        if (!(node instanceof YamlMapping)) {
            return severity(rule, node).map(severity -> new RuleWeight(severity, false));
        }
        Map<ConfigKey, YamlNode> keys = nodes.mapping(node, ConfigKey.Level.RULE, rule);
        boolean locked = keys.containsKey(ConfigKey.RULE_LOCKED)
                && nodes.flag(keys.get(ConfigKey.RULE_LOCKED), ConfigKey.RULE_LOCKED.label());
        Optional<Severity> severity = keys.containsKey(ConfigKey.RULE_SEVERITY)
                ? severity(rule, keys.get(ConfigKey.RULE_SEVERITY))
                : catalog.find(rule).map(RuleCatalog.Entry::severity);
        return severity.map(one -> new RuleWeight(one, locked));
    }

    private Optional<Severity> severity(String rule, YamlNode node) {
        Optional<Text> text = nodes.text(node, rule);
        Optional<Severity> severity = text.map(Text::value).flatMap(Severity::labelled);
        if (text.isPresent() && severity.isEmpty()) {
            nodes.problem(
                    node,
                    "'%s' cannot be '%s'; write error, warning, info or off"
                            .formatted(rule, text.get().value()));
        }
        return severity;
    }

    private Setting<List<List<PathPattern>>> compose(YamlNode node) {
        List<List<PathPattern>> projects = new ArrayList<>();
        for (Text entry : nodes.texts(node, ConfigKey.FILES_COMPOSE.label())) {
            List<PathPattern> project = new ArrayList<>();
            List<String> names = Selection.names(entry.value()).toList();
            for (String name : names) {
                if (names.size() > 1 && !PathGlob.isLiteral(name)) {
                    nodes.problem(
                            entry, "the pattern '%s' cannot be merged with a file; name one file".formatted(name));
                } else {
                    pattern(entry, name).ifPresent(project::add);
                }
            }
            if (project.size() == names.size() && !project.isEmpty()) {
                projects.add(project);
            }
        }
        return new Setting<>(projects, Origin.of(node.span()));
    }

    private Optional<Setting<List<PathPattern>>> patterns(Map<ConfigKey, YamlNode> files, ConfigKey key) {
        return Optional.ofNullable(files.get(key))
                .map(node -> new Setting<>(patterns(node, key), Origin.of(node.span())));
    }

    private List<PathPattern> patterns(YamlNode node, ConfigKey key) {
        List<PathPattern> patterns = new ArrayList<>();
        for (Text text : nodes.texts(node, key.label())) {
            pattern(text, text.value()).ifPresent(patterns::add);
        }
        return patterns;
    }

    private Optional<PathPattern> pattern(Located where, String written) {
        Optional<String> fault = PathGlob.problem(written);
        fault.ifPresent(problem -> nodes.problem(where, problem));
        return fault.isPresent() ? Optional.empty() : Optional.of(new PathPattern(directory, written));
    }

    private Setting<List<String>> variables(YamlNode node) {
        List<String> names = nodes.texts(node, ConfigKey.KNOWN_VARIABLES.label()).stream()
                .map(Text::value)
                .toList();
        return new Setting<>(names, Origin.of(node.span()));
    }

    private List<Exemption> exceptions(YamlNode node) {
        List<Exemption> exceptions = new ArrayList<>();
        for (YamlNode item : nodes.items(node)) {
            exception(item).ifPresent(exceptions::add);
        }
        return exceptions;
    }

    private Optional<Exemption> exception(YamlNode item) {
        Map<ConfigKey, YamlNode> keys = nodes.mapping(item, ConfigKey.Level.EXCEPTION, ConfigKey.EXCEPTIONS.label());
        List<Text> rules = Optional.ofNullable(keys.get(ConfigKey.EXCEPTION_RULES))
                .map(node -> nodes.texts(node, ConfigKey.EXCEPTION_RULES.label()))
                .orElse(List.of());
        long known = rules.stream().filter(this::isRule).count();
        Optional<Text> reason = Optional.ofNullable(keys.get(ConfigKey.EXCEPTION_REASON))
                .flatMap(node -> nodes.text(node, ConfigKey.EXCEPTION_REASON.label()));
        List<PathPattern> files = Optional.ofNullable(keys.get(ConfigKey.EXCEPTION_FILES))
                .map(node -> patterns(node, ConfigKey.EXCEPTION_FILES))
                .orElse(List.of());
        List<Text> services = Optional.ofNullable(keys.get(ConfigKey.EXCEPTION_SERVICES))
                .map(node -> nodes.texts(node, ConfigKey.EXCEPTION_SERVICES.label()))
                .orElse(List.of());
        if (rules.isEmpty() && item instanceof YamlMapping) {
            nodes.problem(item.span().atStart(), "an exception names no rule; write 'rules: [NAME]'");
        }
        if (!keys.containsKey(ConfigKey.EXCEPTION_REASON) && item instanceof YamlMapping) {
            nodes.problem(item.span().atStart(), "an exception gives no reason; write 'reason: ...'");
        }
        if (rules.isEmpty() || known < rules.size() || reason.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Exemption(rules, files, services, reason.get().value(), item.span()));
    }
}
