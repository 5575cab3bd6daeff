package io.github.containerlint.compose.form;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.compose.config.ScalarKind;
import java.util.Optional;

/** Writes the old {@code external: {name: x}} as {@code external: true} with {@code name: x}. */
final class ExternalForm {
    private ExternalForm() {}

    static ConfigNode expand(ConfigNode node, LoadLog log) {
        if (!(node instanceof ConfigMap resource)) {
            return node;
        }
        Optional<ConfigEntry> external = resource.entry("external").filter(entry -> entry.value() instanceof ConfigMap);
        return external.map(entry -> expand(resource, entry, log)).orElse(resource);
    }

    private static ConfigMap expand(ConfigMap resource, ConfigEntry external, LoadLog log) {
        ConfigMap written = (ConfigMap) external.value();
        ConfigMap flat = resource.with(new ConfigEntry(
                external.key(),
                resource.implied("external", "true", ScalarKind.BOOLEAN).value()));
        Optional<ConfigEntry> name = written.entry("name");
        if (name.isEmpty()) {
            return flat;
        }
        if (resource.has("name")) {
            log.problem(name.get(), "'name' is given twice, here and beside 'external'; keep the other one");
            return flat;
        }
        return flat.with(name.get());
    }
}
