package io.github.containerlint.report;

import io.github.containerlint.config.ConfigLayer;
import io.github.containerlint.config.Exemption;
import io.github.containerlint.config.FailOn;
import io.github.containerlint.config.LintConfiguration;
import io.github.containerlint.config.Origin;
import io.github.containerlint.config.Setting;
import io.github.containerlint.project.files.PathPattern;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The settings of a module as a table: name, value, and where the value was set. */
public final class ConfigTable {
    private static final String INDENT = TextReport.HANGING;

    private final Path base;
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();

    private ConfigTable(Path base) {
        this.base = base;
    }

    /**
     * The table.
     *
     * @param only the rules that the run is restricted to; empty for all
     * @param base the directory that paths are shown relative to
     */
    public static String of(ConfigLayer layer, List<String> only, Path base) {
        ConfigTable table = new ConfigTable(base);
        table.add("failOn", layer.failOn().orElse(Setting.byDefault(FailOn.ERROR)), FailOn::label);
        table.add(
                "suppressions",
                layer.suppressions().orElse(LintConfiguration.DEFAULT_SUPPRESSIONS),
                policy -> policy.label());
        layer.rulesAsOf().ifPresent(setting -> table.add("rulesAsOf", setting, Object::toString));
        if (!only.isEmpty()) {
            table.row("only", String.join(", ", only), new Origin("-Dcontainer-lint.only"));
        }
        layer.compose()
                .ifPresent(setting -> setting.value()
                        .forEach(project -> table.row("files.compose", table.shown(project, ":"), setting.origin())));
        table.patterns("files.dockerfiles", layer.dockerfiles());
        table.patterns("files.exclude", layer.exclude());
        table.patterns("files.development", layer.development());
        layer.knownVariables()
                .ifPresent(setting -> table.add("knownVariables", setting, names -> String.join(", ", names)));
        new TreeMap<>(layer.rules()).forEach((rule, weight) -> table.add("rules." + rule, weight, Object::toString));
        layer.exceptions().forEach(table::exception);
        return table.text();
    }

    private interface Shape<T> {
        String of(T value);
    }

    private <T> void add(String name, Setting<T> setting, Shape<T> shape) {
        row(name, shape.of(setting.value()), setting.origin());
    }

    private void row(String name, String value, Origin origin) {
        names.add(name);
        values.add(Shown.line(value));
        origins.add(origin);
    }

    private void patterns(String name, Optional<Setting<List<PathPattern>>> setting) {
        setting.ifPresent(said -> said.value().forEach(one -> row(name, shown(List.of(one), ":"), said.origin())));
    }

    private String shown(List<PathPattern> patterns, String separator) {
        return patterns.stream().map(this::shown).collect(Collectors.joining(separator));
    }

    private String shown(PathPattern pattern) {
        String directory = PathNames.relative(base, pattern.directory());
        return directory.isEmpty() ? pattern.written() : directory + "/" + pattern.written();
    }

    private void exception(Exemption exception) {
        String rules = exception.rules().stream().map(Text::value).collect(Collectors.joining(", "));
        String files = exception.files().isEmpty() ? "" : " in " + shown(exception.files(), ", ");
        String services = exception.services().isEmpty()
                ? ""
                : " of " + exception.services().stream().map(Text::value).collect(Collectors.joining(", "));
        row("exceptions", rules + files + services + ": " + exception.reason(), Origin.of(exception.place()));
    }

    private String text() {
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            lines.add(INDENT + names.get(at) + " ".repeat(width - names.get(at).length()) + "  " + values.get(at) + "\n"
                    + INDENT + INDENT + "from " + Shown.line(origins.get(at).toString()));
        }
        return String.join("\n", lines);
    }
}
