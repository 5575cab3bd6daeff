package io.github.containerlint.compose.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where two JSON documents differ; absent, null and empty are the same, and so are 1 and 1.0. */
final class JsonDifference {
    private final List<String> found = new ArrayList<>();

    static List<String> between(JsonNode expected, JsonNode actual) {
        JsonDifference difference = new JsonDifference();
        difference.compare("", expected, actual);
        return difference.found;
    }

    private void compare(String path, JsonNode expected, JsonNode actual) {
        if (isEmpty(expected) && isEmpty(actual)) {
            return;
        }
        if (expected.isObject() && (actual.isObject() || isEmpty(actual)) || actual.isObject() && isEmpty(expected)) {
            Set<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "." + name, expected.path(name), actual.path(name)));
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "[" + i + "]", expected.get(i), actual.get(i));
            }
        } else if (!isSame(expected, actual)) {
            found.add("%s: expected %s, got %s".formatted(path, expected, actual));
        }
    }

    private static boolean isSame(JsonNode expected, JsonNode actual) {
        boolean numbers = expected.isNumber() && actual.isNumber();
        return numbers ? expected.decimalValue().compareTo(actual.decimalValue()) == 0 : expected.equals(actual);
    }

    private static boolean isEmpty(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return true;
        }
        boolean empty = node.isContainerNode();
        for (JsonNode child : node) {
            empty = empty && isEmpty(child);
        }
        return empty;
    }
}
