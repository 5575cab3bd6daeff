package io.github.containerlint.compose.schema;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.RelatedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds keys that exclude one another, and values that Compose refuses because of other keys. */
final class Contradictions {
    private final List<Problem> problems = new ArrayList<>();

    private Contradictions() {}

    static List<Problem> of(ConfigMap project) {
        Contradictions contradictions = new Contradictions();
        each(project, "services").forEach(contradictions::service);
        each(project, "volumes").forEach(contradictions::volume);
        each(project, "configs").forEach(entry -> contradictions.content(entry, "file", "environment", "content"));
        each(project, "secrets").forEach(entry -> contradictions.content(entry, "file", "environment"));
        return contradictions.problems;
    }

    private static List<ConfigEntry> each(ConfigMap project, String section) {
        return project.map(section).map(ConfigMap::entries).orElse(List.of()).stream()
                .filter(entry -> entry.value() instanceof ConfigMap)
                .toList();
    }

    private void service(ConfigEntry entry) {
        devices((ConfigMap) entry.value()).forEach(device -> exclusive(device, "count", "device_ids"));
    }

    private static List<ConfigMap> devices(ConfigMap service) {
        List<ConfigMap> reserved = service.map("deploy")
                .flatMap(deploy -> deploy.map("resources"))
                .flatMap(resources -> resources.map("reservations"))
                .map(reservations -> reservations.maps("devices"))
                .orElse(List.of());
        return Stream.concat(reserved.stream(), service.maps("gpus").stream()).toList();
    }

    private void volume(ConfigEntry entry) {
        ConfigMap volume = (ConfigMap) entry.value();
        if (!volume.isTrue("external")) {
            return;
        }
        volume.entries().stream()
                .filter(option -> !Set.of("external", "name").contains(option.name()))
                .filter(option -> !option.name().startsWith("x-"))
                .forEach(option -> contradict(
                        option, volume.entry("external").get(), "Compose does not make this volume, so delete it"));
    }

    private void content(ConfigEntry entry, String... sources) {
        ConfigMap file = (ConfigMap) entry.value();
        List<ConfigEntry> given =
                Stream.of(sources).flatMap(key -> file.entry(key).stream()).toList();
        if (given.size() > 1) {
            contradict(given.get(1), given.get(0), "keep one of the two");
        }
        if (given.isEmpty() && !file.has("driver") && !file.has("external")) {
            complain(
                    entry,
                    "'%s' has none of '%s'; add one of them".formatted(entry.name(), String.join("', '", sources)));
        }
    }

    private void exclusive(ConfigMap map, String first, String second) {
        if (map.has(first) && map.has(second)) {
            contradict(map.entry(second).get(), map.entry(first).get(), "delete one of the two");
        }
    }

    private void contradict(ConfigEntry entry, ConfigEntry other, String advice) {
        String message = "'%s' contradicts '%s'; %s".formatted(entry.name(), other.name(), advice);
        List<RelatedSpan> related = Stream.concat(
                        Stream.of(new RelatedSpan(other.span(), "'%s' is here".formatted(other.name()))),
                        entry.related().stream())
                .toList();
        problems.add(new Problem(entry.span(), message, related));
    }

    private void complain(Located where, String message) {
        problems.add(new Problem(where.span(), message, where.related()));
    }
}
