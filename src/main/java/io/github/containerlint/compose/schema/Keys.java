package io.github.containerlint.compose.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that a mapping of a Compose file may hold.
 *
 * @param owner the name of the mapping for messages: {@code service}, or {@code 'build'} with its quotes
 * @param known the keys the specification names
 * @param others the values of any other key; empty where no other key is allowed
 * @param name the form of any other key
 * @param isOpen whether all further keys are allowed, with any value
 * @param takesExtensions whether keys that begin with {@code x-} are allowed, with any value
 * @param required groups of keys; one key of each group must be there when all files are merged
 * @param requiredAtOnce keys that must be there in the file that has the mapping
 */
record Keys(
        String owner,
        Map<String, Shape> known,
        Optional<Shape> others,
        Optional<ValueRule.Format> name,
        boolean isOpen,
        boolean takesExtensions,
        List<List<String>> required,
        List<String> requiredAtOnce) {
    /** The keys of a mapping that allows extensions, as nearly all mappings do. */
    static Builder of(String owner) {
        return new Builder(owner);
    }

    /**
     * The owner with an indefinite article: {@code a service}, {@code an env file}; a quoted owner stays {@code
     * 'build'}.
     */
    String anOwner() {
        return article("aeiou".indexOf(owner.charAt(0)) >= 0 ? "an " : "a ");
    }

    /** The owner with a definite article: {@code the service}; a quoted owner stays {@code 'build'}. */
    String theOwner() {
        return article("the ");
    }

    private String article(String article) {
        return owner.startsWith("'") ? owner : article + owner;
    }

    /** Collects the keys of a mapping, those of one shape at a time. */
    static final class Builder {
        private final String owner;
        private final Map<String, Shape> known = new LinkedHashMap<>();
        private final List<List<String>> required = new ArrayList<>();
        private final List<String> requiredAtOnce = new ArrayList<>();
        private Optional<Shape> others = Optional.empty();
        private Optional<ValueRule.Format> name = Optional.empty();
        private boolean open;
        private boolean extensions = true;

        private Builder(String owner) {
            this.owner = owner;
        }

        Builder with(Shape shape, String... keys) {
            for (String key : keys) {
                known.put(key, shape);
            }
            return this;
        }

        /** Requires one of these keys, in the merged files. */
        Builder requires(String... oneOf) {
            required.add(List.of(oneOf));
            return this;
        }

        /** Requires this key in the same file; another file cannot add it. */
        Builder requiresAtOnce(String key) {
            requiredAtOnce.add(key);
            return this;
        }

        /** Allows any other key, with values of this shape. */
        Builder any(Shape shape) {
            others = Optional.of(shape);
            return this;
        }

        /** Allows any other key that is a valid name, with values of this shape. */
        Builder named(Shape shape) {
            name = Optional.of(ValueRule.NAME);
            return any(shape);
        }

        /** Allows all other keys, with any value. */
        Builder open() {
            open = true;
            return this;
        }

        Builder withoutExtensions() {
            extensions = false;
            return this;
        }

        Shape shape() {
            return Shape.mapping(new Keys(
                    owner,
                    Collections.unmodifiableMap(new LinkedHashMap<>(known)),
                    others,
                    name,
                    open,
                    extensions,
                    List.copyOf(required),
                    List.copyOf(requiredAtOnce)));
        }
    }
}
