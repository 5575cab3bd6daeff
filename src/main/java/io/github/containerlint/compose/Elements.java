package io.github.containerlint.compose;

import java.util.ArrayList;
import java.util.List;

/** Reads services and resources from the effective configuration. */
final class Elements {
    private Elements() {}

    /** Those that are mappings; what else stands there is a problem of its own. */
    static List<Service> services(ConfigMap config) {
        return config.map("services").map(ConfigMap::entries).orElse(List.of()).stream()
                .filter(entry -> entry.value() instanceof ConfigMap)
                .map(entry -> new Service(entry.key(), (ConfigMap) entry.value()))
                .toList();
    }

    static List<Resource> resources(ConfigMap config) {
        List<Resource> resources = new ArrayList<>();
        for (ResourceKind kind : ResourceKind.values()) {
            config.map(kind.section()).map(ConfigMap::entries).orElse(List.of()).stream()
                    .map(entry -> resource(kind, entry))
                    .forEach(resources::add);
        }
        return List.copyOf(resources);
    }

    private static Resource resource(ResourceKind kind, ConfigEntry entry) {
        ConfigMap definition = entry.value() instanceof ConfigMap map ? map : ConfigMap.empty(entry.span());
        boolean implied = entry.span().length() == 0;
        return new Resource(kind, entry.key(), definition, implied);
    }
}
