package io.github.containerlint.dockerfile.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.containerlint.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cases of one file, and those that are known to differ. */
record ConformanceSuite(String name, List<JsonNode> cases, Set<String> differing) {
    static ConformanceSuite read(String name) throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        new ObjectMapper()
                .readTree(Shared.file("conformance/" + name + ".json").toFile())
                .forEach(cases::add);
        return new ConformanceSuite(name, cases, differing(name));
    }

    /** The ids in {@code NAME.differs}: a line each, a tab, the reason. */
    private static Set<String> differing(String name) throws IOException {
        try (InputStream in = ConformanceSuite.class.getResourceAsStream("/conformance/" + name + ".differs")) {
            if (in == null) {
                throw new IOException("there is no list of differences for " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t")[0])
                    .collect(Collectors.toSet());
        }
    }

    int size() {
        return cases.size();
    }

    /** The cases that differ and are not listed, and the listed ones that do not differ, each with its result. */
    Set<String> unexpected(Function<JsonNode, String> compare) {
        Set<String> unexpected = new TreeSet<>();
        for (JsonNode one : cases) {
            String id = one.get("id").asText();
            String seen = compare.apply(one);
            if (seen.isEmpty() && differing.contains(id)) {
                unexpected.add(id + " passes, and is still listed");
            } else if (!seen.isEmpty() && !differing.contains(id)) {
                unexpected.add(id + " " + seen);
            }
        }
        return unexpected;
    }
}
