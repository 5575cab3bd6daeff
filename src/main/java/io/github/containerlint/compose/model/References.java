package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where a service names other services. */
final class References {
    private static final String SERVICE = "service:";

    private References() {}

    static List<Dependency> dependencies(Service service) {
        return service.definition().map("depends_on").map(ConfigMap::entries).orElse(List.of()).stream()
                .map(entry -> dependency(entry, service.subject("depends_on." + entry.name())))
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

    static List<Link> links(Service service, String key) {
        List<Link> links = new ArrayList<>();
        for (ConfigScalar item : service.definition().scalars(key)) {
            links.add(Link.of(item, service.subject(key + "[" + links.size() + "]")));
        }
        return List.copyOf(links);
    }

    static List<ServiceReference> of(Service service) {
        List<ServiceReference> all = new ArrayList<>();
        for (Dependency dependency : service.dependsOn()) {
            if (dependency.isImplied()) {
                continue;
            }
            all.add(new ServiceReference(
                    "depends_on", name(dependency, service), dependency.required(), dependency.subject()));
        }
        for (Link link : service.links()) {
            all.add(new ServiceReference("links", link.service(), true, link.subject()));
        }
        Stream.of("network_mode", "pid", "ipc")
                .forEach(key -> service.scalar(key)
                        .filter(mode -> mode.value().startsWith(SERVICE))
                        .map(mode -> mode.slice(SERVICE.length()))
                        .ifPresent(name -> all.add(new ServiceReference(key, name, true, service.subject(key)))));
        all.addAll(volumesFrom(service));
        all.addAll(extended(service));
        return List.copyOf(all);
    }

    /** {@code SERVICE[:MODE]}; {@code container:NAME[:MODE]} names none. */
    private static List<ServiceReference> volumesFrom(Service service) {
        List<ServiceReference> all = new ArrayList<>();
        int index = 0;
        for (ConfigScalar item : service.definition().scalars("volumes_from")) {
            String subject = service.subject("volumes_from[" + index++ + "]");
            int colon = item.value().indexOf(':');
            ConfigScalar name = colon < 0 ? item : item.slice(0, colon);
            if (!name.is("container")) {
                all.add(new ServiceReference("volumes_from", name, true, subject));
            }
        }
        return all;
    }

    /** What is left of {@code extends} names a service of the same file that is not there. */
    private static List<ServiceReference> extended(Service service) {
        return service.definition()
                .map("extends")
                .filter(extended -> !extended.has("file"))
                .flatMap(extended -> extended.scalar("service"))
                .map(name -> List.of(new ServiceReference("extends", name, true, service.subject("extends"))))
                .orElse(List.of());
    }

    /** The item of a list, in which a variable may stand, or a key, in which none may. */
    private static ConfigScalar name(Dependency dependency, Service service) {
        Path directory = service.definition().span().file().location().getParent();
        return dependency.item().orElseGet(() -> ConfigScalar.of(dependency.service(), directory));
    }
}
