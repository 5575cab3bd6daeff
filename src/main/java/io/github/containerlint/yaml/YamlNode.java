package io.github.containerlint.yaml;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Optional;

/**
 * A node as it was written; an alias is a node of its own and is never replaced by what it stands for.
 *
 * <p>An alias only ever leads to a node that was finished before it, so no walk along {@link #resolved()} comes back to
 * where it began. A walk that does not remember what it has seen may still take exponential time: aliases nest.
 */
public sealed interface YamlNode extends Located permits YamlMapping, YamlSequence, YamlScalar, YamlAlias {
    /** From the first character, quotes and brackets included, to the last one of the last child; anchor and tag left out. */
    @Override
    Span span();

    /** The name behind {@code &}. */
    Optional<Text> anchor();

    /**
     * The explicit tag in full: {@code !reset}, {@code tag:yaml.org,2002:str} for {@code !!str}; its span is what was
     * written.
     */
    Optional<Text> tag();

    /** What this stands for: an alias' target, else the node itself. */
    default YamlNode resolved() {
        return this;
    }

    /** Whether the explicit tag is this one, as in {@code hasTag("!reset")}. */
    default boolean hasTag(String name) {
        return tag().map(Text::value).filter(name::equals).isPresent();
    }
}
