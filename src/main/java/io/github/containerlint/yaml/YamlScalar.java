package io.github.containerlint.yaml;

import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A single value of a YAML file.
 *
 * @param text the value without quotes, escapes and folding, each character with its place
 * @param type the type that Compose's YAML reader gives it; a quoted scalar is always a string
 * @param span with the quotes, or from the {@code |} on; empty where no value is written
 */
public record YamlScalar(
        Text text, ScalarStyle style, ScalarType type, Span span, Optional<Text> anchor, Optional<Text> tag)
        implements YamlNode {
    public String value() {
        return text.value();
    }

    public boolean isNull() {
        return type == ScalarType.NULL;
    }

    /** Whether this scalar is a {@code <<}, which merges as a key. */
    public boolean isMergeKey() {
        boolean plain = style == ScalarStyle.PLAIN && tag.isEmpty();
        return value().equals("<<") && (plain || hasTag("tag:yaml.org,2002:merge"));
    }

    /** The number where the type is {@link ScalarType#INT}: {@code 0444}, {@code 0o444} and {@code 0x124} are 292. */
    public Optional<BigInteger> integer() {
        return type == ScalarType.INT ? ScalarResolver.integer(value()) : Optional.empty();
    }

    /** The number where the type is {@link ScalarType#FLOAT}. */
    public OptionalDouble decimal() {
        return type == ScalarType.FLOAT ? ScalarResolver.decimal(value()) : OptionalDouble.empty();
    }

    /** The value where the type is {@link ScalarType#BOOL}. */
    public Optional<Boolean> bool() {
        return type == ScalarType.BOOL ? Optional.of(value().equalsIgnoreCase("true")) : Optional.empty();
    }

    @Override
    public String toString() {
        return "scalar at " + span;
    }
}
