package io.github.containerlint.compose.schema;

import io.github.containerlint.compose.config.ScalarKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values that a place of a Compose file may hold: scalars of some types, a list, a mapping, or one of several of
 * these.
 *
 * @param scalars the allowed types of a scalar; empty where no scalar is allowed
 * @param rules further conditions for a scalar
 * @param items the values that a list may hold; empty where no list is allowed
 * @param distinct whether Compose refuses a list with the same item twice
 * @param keys the keys that a mapping may hold; empty where no mapping is allowed
 */
record Shape(
        Set<ScalarKind> scalars, List<ValueRule> rules, Optional<Shape> items, boolean distinct, Optional<Keys> keys) {
    static final Shape TEXT = scalar(ScalarKind.STRING);
    static final Shape INTEGER = scalar(ScalarKind.INTEGER);
    static final Shape NUMBER = scalar(ScalarKind.INTEGER, ScalarKind.FLOAT);
    static final Shape BOOLEAN = scalar(ScalarKind.BOOLEAN);
    static final Shape NOTHING = scalar(ScalarKind.NULL);
    /** A boolean, also as a string. */
    static final Shape FLAG = BOOLEAN.or(TEXT);
    /** A whole number, also as a string. */
    static final Shape COUNT = INTEGER.or(TEXT);
    /** A number, also as a string. */
    static final Shape AMOUNT = NUMBER.or(TEXT);

    static final Shape DURATION = TEXT.following(ValueRule.DURATION);
    /** A number of bytes. */
    static final Shape SIZE = COUNT.following(ValueRule.SIZE);

    static final Shape TEXTS = listOf(TEXT);
    static final Shape DISTINCT_TEXTS = listOfDistinct(TEXT);
    static final Shape TEXT_OR_TEXTS = TEXT.or(TEXTS);
    /** Pairs written as {@code NAME: value} or {@code - NAME=value}. */
    static final Shape PAIRS =
            Keys.of("mapping").any(AMOUNT.or(BOOLEAN).or(NOTHING)).shape().or(TEXTS);

    /** The options of a driver. */
    static final Shape OPTIONS = Keys.of("mapping").any(AMOUNT).shape();
    /** A mapping with any keys and values, which depend on the implementation. */
    static final Shape ANY_MAPPING = Keys.of("mapping").open().shape();

    Shape {
        rules = List.copyOf(rules);
    }

    private static Shape scalar(ScalarKind first, ScalarKind... others) {
        return new Shape(EnumSet.of(first, others), List.of(), Optional.empty(), false, Optional.empty());
    }

    static Shape listOf(Shape items) {
        return new Shape(Set.of(), List.of(), Optional.of(items), false, Optional.empty());
    }

    static Shape listOfDistinct(Shape items) {
        return new Shape(Set.of(), List.of(), Optional.of(items), true, Optional.empty());
    }

    static Shape mapping(Keys keys) {
        return new Shape(Set.of(), List.of(), Optional.empty(), false, Optional.of(keys));
    }

    /** This shape or the other one; only one of the two may allow lists, and only one mappings. */
    Shape or(Shape other) {
        EnumSet<ScalarKind> both = EnumSet.noneOf(ScalarKind.class);
        both.addAll(scalars);
        both.addAll(other.scalars);
        List<ValueRule> all =
                Stream.concat(rules.stream(), other.rules.stream()).toList();
        return new Shape(both, all, items.or(() -> other.items), distinct || other.distinct, keys.or(() -> other.keys));
    }

    /** This shape with one more rule for its scalars. */
    Shape following(ValueRule rule) {
        List<ValueRule> more = Stream.concat(rules.stream(), Stream.of(rule)).toList();
        return new Shape(scalars, more, items, distinct, keys);
    }

    boolean takesScalars() {
        return !scalars.isEmpty() && !scalars.equals(EnumSet.of(ScalarKind.NULL));
    }

    boolean takes(ScalarKind kind) {
        return scalars.contains(kind);
    }
}
