package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.PathTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The way in which Compose merges a value with the value of a later file, where the kind of the value does not decide
 * it.
 */
enum MergeRule {
    /** The later value replaces the earlier one. */
    REPLACE,
    /** Mappings and lists of {@code NAME=value} become one list. */
    ASSIGNMENTS,
    /** Mappings and lists of {@code HOST=address} become one list, in which each pair stands once. */
    HOSTS,
    /**
     * Two mappings are merged if their drivers agree or one of them names none; else the later value replaces the
     * earlier one.
     */
    LOGGING,
    /** Two mappings are merged; else the later value replaces the earlier one. */
    LIMIT,
    /** Address pools of the same subnet are merged. */
    POOLS;

    private static final PathTable<MergeRule> BY_PATH = table();

    static PathTable<MergeRule> byPath() {
        return BY_PATH;
    }

    private static PathTable<MergeRule> table() {
        Map<String, MergeRule> rules = new LinkedHashMap<>();
        rules.put("networks.*.ipam.config", POOLS);
        rules.put("networks.*.labels", ASSIGNMENTS);
        rules.put("volumes.*.labels", ASSIGNMENTS);
        String service = "services.*.";
        for (String key : List.of(
                "annotations",
                "build.args",
                "build.labels",
                "deploy.labels",
                "dns",
                "dns_opt",
                "dns_search",
                "environment",
                "label_file",
                "labels",
                "sysctls",
                "tmpfs",
                "volumes.*.volume.labels")) {
            rules.put(service + key, ASSIGNMENTS);
        }
        rules.put(service + "extra_hosts", HOSTS);
        rules.put(service + "build.extra_hosts", HOSTS);
        rules.put(service + "command", REPLACE);
        rules.put(service + "entrypoint", REPLACE);
        rules.put(service + "healthcheck.test", REPLACE);
        rules.put(service + "logging", LOGGING);
        rules.put(service + "ulimits.*", LIMIT);
        return PathTable.of(rules);
    }
}
