package io.github.containerlint.compose.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a mapping of a Compose file may hold.
 *
 * @param owner whose keys they are, for messages: {@code service}, or {@code 'build'} with its quotes
 * @param known the keys the specification names
 * @param others what any other key may hold; empty where there are no others
 * @param name what another key must look like
 * @param isOpen whether keys that are neither may hold anything
 * @param takesExtensions whether keys that begin with {@code x-} may hold anything
 * @param required groups of keys of each of which there must be one when all files are merged
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
    /** The keys of a mapping that takes extensions, as nearly all do. */
    static Builder of(String owner) {
        return new Builder(owner);
    }

    /** {@code a service}, {@code an env file}, {@code 'build'}. */
    String anOwner() {
        return article("aeiou".indexOf(owner.charAt(0)) >= 0 ? "an " : "a ");
    }

    /** {@code the service}, {@code 'build'}. */
    String theOwner() {
        return article("the ");
    }

    private String article(String article) {
        return owner.startsWith("'") ? owner : article + owner;
    }

    /** Puts keys together, those of one shape at a time. */
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

        /** There must be one of these keys. */
        Builder requires(String... oneOf) {
            required.add(List.of(oneOf));
            return this;
        }

        /** There must be this key, and no other file may add it. */
        Builder requiresAtOnce(String key) {
            requiredAtOnce.add(key);
            return this;
        }

        /** Any other key may stand there too. */
        Builder any(Shape shape) {
            others = Optional.of(shape);
            return this;
        }

        /** Any other key that is a name may stand there too. */
        Builder named(Shape shape) {
            name = Optional.of(ValueRule.NAME);
            return any(shape);
        }

        /** Keys that are not told of are nobody's business. */
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
