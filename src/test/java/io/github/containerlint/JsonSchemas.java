package io.github.containerlint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks reports against the schemas of their formats. */
public final class JsonSchemas {
    private static final String SARIF_RESOURCE = "/schema/sarif-schema-2.1.0.json";
    private static final Path OWN_FILE = Path.of("docs/container-lint-report.schema.json");

    /** The schema of OASIS. */
    public static final JsonSchemas SARIF = new JsonSchemas(SpecificationVersion.DRAFT_7, sarif());

    /** The schema of the JSON report. */
    public static final JsonSchemas OWN = new JsonSchemas(SpecificationVersion.DRAFT_2020_12, own());

    private final String text;
    private final Schema schema;

    private JsonSchemas(SpecificationVersion version, String text) {
        this.text = text;
        this.schema = SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON);
    }

    private static String sarif() {
        try (InputStream in = JsonSchemas.class.getResourceAsStream(SARIF_RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String own() {
        try {
            return Files.readString(OWN_FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is wrong with the document, each fault with its place; also where a text has not the format of an address. */
    public List<String> faults(String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** The fields of the document that the schema does not describe anywhere. */
    public Set<String> unknownFields(String json) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Set<String> known = new TreeSet<>();
        mapper.readTree(text).findValues("properties").forEach(properties -> collect(properties, known));
        assertTrue(known.size() > 30, known::toString);
        Set<String> used = new TreeSet<>();
        collect(mapper.readTree(json), used);
        used.removeAll(known);
        return used;
    }

    private static void collect(JsonNode node, Set<String> names) {
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(child -> collect(child, names));
    }
}
