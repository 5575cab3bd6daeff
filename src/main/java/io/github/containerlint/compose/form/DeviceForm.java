package io.github.containerlint.compose.form;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.compose.config.ScalarKind;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code SOURCE[:TARGET[:PERMISSIONS]]} out as a device mapping. */
final class DeviceForm {
    private DeviceForm() {}

    static ConfigNode expand(ConfigNode node, LoadLog log) {
        if (!(node instanceof ConfigScalar scalar) || scalar.isNull()) {
            return node;
        }
        List<ConfigScalar> parts = parts(scalar);
        if (parts.size() > 3) {
            log.problem(
                    scalar,
                    "'%s' has more than three parts; write the keys 'source:', 'target:' and 'permissions:'"
                            .formatted(scalar.value()));
            return node;
        }
        ConfigScalar source = parts.get(0);
        ConfigScalar target = parts.size() > 1 && !parts.get(1).value().isEmpty() ? parts.get(1) : source;
        ConfigScalar permissions = parts.size() > 2 ? parts.get(2) : scalar.implied("rwm", ScalarKind.STRING);
        return ConfigMap.shorthand(
                scalar,
                List.of(
                        ConfigEntry.named("source", source),
                        ConfigEntry.named("target", target),
                        ConfigEntry.named("permissions", permissions)));
    }

    private static List<ConfigScalar> parts(ConfigScalar scalar) {
        List<ConfigScalar> parts = new ArrayList<>();
        int start = 0;
        for (int colon = scalar.value().indexOf(':');
                colon >= 0;
                colon = scalar.value().indexOf(':', start)) {
            parts.add(scalar.slice(start, colon));
            start = colon + 1;
        }
        parts.add(scalar.slice(start));
        return parts;
    }
}
