package io.github.containerlint.yaml;

import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Optional;

/**
 * An alias: a use of an anchored node.
 *
 * @param name the name behind the {@code *}
 * @param target the anchored node; an alias whose anchor is unknown or around it leads to an empty scalar in its place
 * @param span the {@code *} and the name
 */
public record YamlAlias(Text name, YamlNode target, Span span) implements YamlNode {
    @Override
    public YamlNode resolved() {
        return target;
    }

    @Override
    public Optional<Text> anchor() {
        return Optional.empty();
    }

    @Override
    public Optional<Text> tag() {
        return Optional.empty();
    }

    /** Compares by identity: the target may be nested too deeply to be compared. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "alias at " + span;
    }
}
