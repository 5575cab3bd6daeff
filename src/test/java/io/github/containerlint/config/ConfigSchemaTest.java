package io.github.containerlint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The JSON Schema of {@code .container-lint.yaml}, for editors; {@code -Ddocs=update} writes it. */
class ConfigSchemaTest {
    private static final boolean UPDATE = "update".equals(System.getProperty("docs"));
    private static final Path SCHEMA = Path.of("docs/container-lint.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RuleCatalog catalog = RuleCatalog.load(getClass().getClassLoader());

    @Test
    void theSchemaHasEveryKeyAndEveryRule() throws IOException {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        String text = JSON.writer(new DefaultPrettyPrinter()
                                .withObjectIndenter(indent)
                                .withArrayIndenter(indent))
                        .writeValueAsString(schema())
                + "\n";
        if (UPDATE) {
            Files.writeString(SCHEMA, text);
        }
        assertEquals(Files.readString(SCHEMA), text);
    }

    private ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("$id", "https://containerlint.github.io/container-lint.schema.json");
        schema.put("title", "container-lint");
        object(schema, ConfigKey.Level.TOP);
        ObjectNode definitions = schema.putObject("definitions");
        ObjectNode rule = definitions.putObject("rule");
        rule.put("type", "string");
        ArrayNode names = rule.putArray("enum");
        catalog.entries().forEach(entry -> names.add(entry.name()));
        choice(definitions.putObject("severity"), labels(Severity.values(), Severity::label));
        return schema;
    }

    private void object(ObjectNode node, ConfigKey.Level level) {
        node.put("type", "object");
        node.put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        level.keys().forEach(key -> {
            ObjectNode property = value(key);
            property.put("description", key.description());
            properties.set(key.label(), property);
        });
    }

    private ObjectNode value(ConfigKey key) {
        ObjectNode node = JSON.createObjectNode();
        return switch (key) {
            case EXTENDS,
                    KNOWN_VARIABLES,
                    FILES_COMPOSE,
                    FILES_DOCKERFILES,
                    FILES_EXCLUDE,
                    FILES_DEVELOPMENT,
                    EXCEPTION_FILES,
                    EXCEPTION_SERVICES -> texts(node);
            case FAIL_ON -> choice(node, labels(FailOn.values(), FailOn::label));
            case SUPPRESSIONS -> choice(node, labels(SuppressionPolicy.values(), SuppressionPolicy::label));
            case RULES_AS_OF -> {
                node.putArray("type").add("string").add("number");
                yield node;
            }
            case FILES -> {
                object(node, ConfigKey.Level.FILES);
                yield node;
            }
            case RULES -> {
                node.put("type", "object");
                node.set("propertyNames", reference("rule"));
                ObjectNode weighed = JSON.createObjectNode();
                object(weighed, ConfigKey.Level.RULE);
                ArrayNode forms = node.putObject("additionalProperties").putArray("oneOf");
                forms.add(reference("severity"));
                forms.add(weighed);
                yield node;
            }
            case EXCEPTIONS -> {
                node.put("type", "array");
                ObjectNode item = node.putObject("items");
                object(item, ConfigKey.Level.EXCEPTION);
                item.putArray("required").add("rules").add("reason");
                yield node;
            }
            case RULE_SEVERITY -> reference("severity");
            case RULE_LOCKED -> node.put("type", "boolean");
            case EXCEPTION_RULES -> listOf(reference("rule"));
            case EXCEPTION_REASON -> node.put("type", "string").put("minLength", 1);
        };
    }

    private static ObjectNode reference(String definition) {
        return JSON.createObjectNode().put("$ref", "#/definitions/" + definition);
    }

    private static ObjectNode texts(ObjectNode node) {
        node.setAll(listOf(JSON.createObjectNode().put("type", "string")));
        return node;
    }

    /** One of them, or a list. */
    private static ObjectNode listOf(JsonNode item) {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode forms = node.putArray("oneOf");
        forms.add(item);
        forms.addObject().put("type", "array").set("items", item);
        return node;
    }

    private static ObjectNode choice(ObjectNode node, List<String> labels) {
        node.put("type", "string");
        labels.forEach(node.withArray("enum")::add);
        return node;
    }

    private static <E> List<String> labels(E[] values, Function<E, String> label) {
        return Arrays.stream(values).map(label).toList();
    }
}
