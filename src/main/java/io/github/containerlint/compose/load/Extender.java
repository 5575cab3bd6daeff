package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Carries out {@code extends}. A service whose base cannot be read keeps the key, as a sign that it is not whole. */
final class Extender {
    private final LayerSource source;
    private final Locator locator;
    private final LoadLog log;
    private final Merger merger;
    private final Map<Key, Siblings> read = new HashMap<>();
    private final Set<Set<Step>> circles = new HashSet<>();

    Extender(LayerSource source, Locator locator, LoadLog log) {
        this.source = source;
        this.locator = locator;
        this.log = log;
        this.merger = new Merger(log);
    }

    /** The services of one file, which can extend one another, with what they need to be read. */
    private record Siblings(SourceFile file, Scope scope, ConfigMap services, List<List<String>> cleared) {}

    private record Key(SourceFile file, Scope scope) {}

    /** A step on the path from a service to the services that it extends. */
    private record Step(SourceFile file, String service) {}

    ConfigMap apply(Layer layer, SourceFile file, Scope scope) {
        Optional<ConfigMap> services = layer.config().map("services");
        boolean extending = services.stream()
                .flatMap(map -> map.entries().stream())
                .anyMatch(service -> service.value() instanceof ConfigMap map && map.has("extends"));
        if (!extending) {
            return layer.config();
        }
        Siblings siblings = new Siblings(file, scope, services.get(), layer.cleared());
        ConfigMap extended = services.get()
                .mapValues(service -> service.value() instanceof ConfigMap map
                        ? extended(service.name(), map, siblings, List.of())
                        : service.value());
        return layer.config()
                .entry("services")
                .map(entry -> layer.config().with(entry.with(extended)))
                .orElse(layer.config());
    }

    private ConfigMap extended(String name, ConfigMap service, Siblings siblings, List<Step> trail) {
        Optional<ConfigMap> reference = service.map("extends");
        Optional<ConfigScalar> base = reference.flatMap(map -> map.scalar("service"));
        if (base.isEmpty()) {
            return service;
        }
        Step step = new Step(siblings.file(), name);
        if (trail.contains(step)) {
            List<Step> circle = trail.subList(trail.indexOf(step), trail.size());
            if (circles.add(Set.copyOf(circle))) {
                log.problem(problem(base.get(), circle));
            }
            return service.without("extends");
        }
        List<Step> further = new ArrayList<>(trail);
        further.add(step);
        Optional<ConfigScalar> file = reference.get().scalar("file");
        Optional<Siblings> others = file.isPresent() ? siblings(file.get(), siblings.scope()) : Optional.of(siblings);
        return others.flatMap(found -> base(base.get(), found, file.isPresent(), further))
                .map(found -> {
                    RelatedSpan use = new RelatedSpan(base.get().span(), "'%s' extends it here".formatted(name));
                    ConfigMap cleared = Cleared.applyToService(found, name, siblings.cleared());
                    return merger.mergeService(cleared.usedAt(use), service).without("extends");
                })
                .orElse(service);
    }

    private Optional<ConfigMap> base(ConfigScalar name, Siblings siblings, boolean elsewhere, List<Step> trail) {
        Optional<ConfigNode> service = name.known().flatMap(siblings.services()::get);
        if (service.isEmpty() && elsewhere && name.isKnown()) {
            log.problem(name, missing(name.value(), siblings));
        }
        if (!name.isKnown()) {
            log.note(name.place(), "the extended service is not known: a variable in its name has no value");
        }
        return service.map(node -> node instanceof ConfigMap map
                ? extended(name.value(), map, siblings, trail)
                : ConfigMap.empty(node.span()));
    }

    private static String missing(String name, Siblings siblings) {
        List<String> names =
                siblings.services().entries().stream().map(ConfigEntry::name).toList();
        String advice = Spelling.nearest(name, names)
                .map("did you mean '%s'?"::formatted)
                .orElse("it has " + String.join(", ", names));
        return "%s has no service '%s'; %s".formatted(siblings.file().path(), name, advice);
    }

    private static Problem problem(ConfigScalar base, List<Step> circle) {
        String name = circle.get(0).service();
        String way = circle.stream().map(Step::service).collect(Collectors.joining(" -> ", "", " -> " + name));
        return new Problem(
                base.span(),
                "'%s' extends itself: %s; remove one of these references".formatted(name, way),
                base.related());
    }

    /** The services of another file; relative paths in it are relative to its directory. */
    private Optional<Siblings> siblings(ConfigScalar path, Scope scope) {
        Optional<SourceFile> file = locator.find(path, "the extended file");
        return file.map(found -> {
            Scope there = scope.extended(found.location().getParent());
            return read.computeIfAbsent(new Key(found, there), key -> siblings(found, there));
        });
    }

    private Siblings siblings(SourceFile file, Scope scope) {
        ConfigMap config = ConfigMap.empty(file.start());
        List<List<String>> cleared = new ArrayList<>();
        for (Layer written : source.layers(file, scope)) {
            Layer layer = source.expanded(written);
            config = merger.merge(Cleared.apply(config, layer.cleared()), layer.config());
            cleared.addAll(layer.cleared());
        }
        ConfigMap services = config.map("services").orElseGet(() -> ConfigMap.empty(file.start()));
        return new Siblings(file, scope, services, cleared);
    }
}
