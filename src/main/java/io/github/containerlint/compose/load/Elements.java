package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.model.Resource;
import io.github.containerlint.compose.model.ResourceKind;
import io.github.containerlint.compose.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads services and resources from the effective configuration. */
final class Elements {
    private Elements() {}

    /** The services that are mappings; any other value there is a problem of its own. */
    static List<Service> services(ConfigMap config) {
        return config.map("services").map(ConfigMap::entries).orElse(List.of()).stream()
                .filter(entry -> entry.value() instanceof ConfigMap)
                .map(entry -> new Service(entry.key(), (ConfigMap) entry.value()))
                .toList();
    }

    /**
     * The configuration without the services that extend what could not be read, as they may get anything from there.
     */
    static ConfigMap withoutPartialServices(ConfigMap config) {
        Optional<ConfigEntry> section = config.entry("services");
        return section.filter(entry -> entry.value() instanceof ConfigMap)
                .map(entry -> config.with(entry.with(withoutPartial((ConfigMap) entry.value()))))
                .orElse(config);
    }

    private static ConfigMap withoutPartial(ConfigMap services) {
        return services.withEntries(services.entries().stream()
                .filter(entry -> !(entry.value() instanceof ConfigMap service && service.has("extends")))
                .toList());
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
