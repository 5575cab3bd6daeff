package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the places where a service names other services. */
final class References {
    private static final String SERVICE = "service:";

    private References() {}

    static List<Dependency> dependencies(ConfigMap definition, String subject) {
        return definition.map("depends_on").map(ConfigMap::entries).orElse(List.of()).stream()
                .map(entry -> dependency(entry, subject + ".depends_on." + entry.name()))
                .toList();
    }

    private static Dependency dependency(ConfigEntry entry, String subject) {
        ConfigMap options = entry.value() instanceof ConfigMap map ? map : ConfigMap.empty(entry.span());
        Dependency.Condition condition = options.scalar("condition")
                .map(written -> written.known().map(Dependency.Condition::of).orElse(Dependency.Condition.UNKNOWN))
                .orElse(Dependency.Condition.STARTED);
        boolean required =
                options.scalar("required").flatMap(ConfigScalar::asBoolean).orElse(true);
        return new Dependency(entry.key(), condition, required, options.isTrue("restart"), options, subject);
    }

    static List<Link> links(ConfigMap definition, String key, String subject) {
        List<Link> links = new ArrayList<>();
        for (ConfigScalar item : definition.scalars(key)) {
            links.add(Link.of(item, subject + "." + key + "[" + links.size() + "]"));
        }
        return List.copyOf(links);
    }

    static List<ServiceReference> of(
            ConfigMap definition, List<Dependency> dependencies, List<Link> links, String subject) {
        List<ServiceReference> all = new ArrayList<>();
        for (Dependency dependency : dependencies) {
            if (dependency.isImplied()) {
                continue;
            }
            all.add(new ServiceReference(
                    "depends_on", name(dependency, definition), dependency.required(), dependency.subject()));
        }
        for (Link link : links) {
            all.add(new ServiceReference("links", link.service(), true, link.subject()));
        }
        Stream.of("network_mode", "pid", "ipc")
                .forEach(key -> definition
                        .scalar(key)
                        .filter(mode -> mode.value().startsWith(SERVICE))
                        .map(mode -> mode.slice(SERVICE.length()))
                        .ifPresent(name -> all.add(new ServiceReference(key, name, true, subject + "." + key))));
        all.addAll(volumesFrom(definition, subject));
        all.addAll(extended(definition, subject));
        return List.copyOf(all);
    }

    /**
     * The services of {@code volumes_from}, written as {@code SERVICE[:MODE]}; {@code container:NAME[:MODE]} names no
     * service.
     */
    private static List<ServiceReference> volumesFrom(ConfigMap definition, String subject) {
        List<ServiceReference> all = new ArrayList<>();
        int index = 0;
        for (ConfigScalar item : definition.scalars("volumes_from")) {
            String place = subject + ".volumes_from[" + index++ + "]";
            int colon = item.value().indexOf(':');
            ConfigScalar name = colon < 0 ? item : item.slice(0, colon);
            if (!name.is("container")) {
                all.add(new ServiceReference("volumes_from", name, true, place));
            }
        }
        return all;
    }

    /** The service of an {@code extends} that was not carried out, as the file has no such service. */
    private static List<ServiceReference> extended(ConfigMap definition, String subject) {
        return definition
                .map("extends")
                .filter(extended -> !extended.has("file"))
                .flatMap(extended -> extended.scalar("service"))
                .map(name -> List.of(new ServiceReference("extends", name, true, subject + ".extends")))
                .orElse(List.of());
    }

    /** The name of the other service: a list item, which can hold a variable, or a key, which cannot. */
    private static ConfigScalar name(Dependency dependency, ConfigMap definition) {
        Path directory = definition.span().file().location().getParent();
        return dependency.item().orElseGet(() -> ConfigScalar.of(dependency.service(), directory));
    }
}
