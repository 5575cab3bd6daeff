package io.github.containerlint.yaml;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Optional;

/**
 * A node as it was written; an alias is a node of its own and is never replaced by its target.
 *
 * <p>An alias leads only to a node that was finished before it, so that {@link #resolved()} never leads back to its
 * start. A walk that does not remember visited nodes may still take exponential time, because aliases nest.
 */
public sealed interface YamlNode extends Located permits YamlMapping, YamlSequence, YamlScalar, YamlAlias {
    /**
     * The span from the first character, with quotes and brackets, to the end of the last child; without anchor and
     * tag.
     */
    @Override
    Span span();

    /** The name behind {@code &}; empty when there is no anchor. */
    Optional<Text> anchor();

    /**
     * The explicit tag in full, such as {@code !reset}, or {@code tag:yaml.org,2002:str} for {@code !!str}; its span is
     * the written tag.
     */
    Optional<Text> tag();

    /** The target of an alias; any other node itself. */
    default YamlNode resolved() {
        return this;
    }

    /** Whether the explicit tag is this one, as in {@code hasTag("!reset")}. */
    default boolean hasTag(String name) {
        return tag().map(Text::value).filter(name::equals).isPresent();
    }
}
