package io.github.containerlint.compose.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.containerlint.compose.model.ComposeJson;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.JsonSink;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps written JSON as a tree. */
final class JsonTree implements JsonSink {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Deque<JsonNode> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private JsonNode root;

    static JsonNode of(ComposeProject project) {
        JsonTree tree = new JsonTree();
        ComposeJson.write(project, tree);
        return tree.root;
    }

    private void put(JsonNode value) {
        if (open.isEmpty()) {
            root = value;
        } else if (open.getLast() instanceof ObjectNode object) {
            object.set(names.removeLast(), value);
        } else {
            ((ArrayNode) open.getLast()).add(value);
        }
    }

    private void begin(JsonNode container) {
        put(container);
        open.addLast(container);
    }

    @Override
    public void beginObject() {
        begin(NODES.objectNode());
    }

    @Override
    public void name(String name) {
        names.addLast(name);
    }

    @Override
    public void endObject() {
        open.removeLast();
    }

    @Override
    public void beginArray() {
        begin(NODES.arrayNode());
    }

    @Override
    public void endArray() {
        open.removeLast();
    }

    @Override
    public void string(String value) {
        put(NODES.textNode(value));
    }

    @Override
    public void integer(BigInteger value) {
        put(NODES.numberNode(value));
    }

    @Override
    public void decimal(BigDecimal value) {
        put(NODES.numberNode(value));
    }

    @Override
    public void bool(boolean value) {
        put(NODES.booleanNode(value));
    }

    @Override
    public void nothing() {
        put(NODES.nullNode());
    }
}
