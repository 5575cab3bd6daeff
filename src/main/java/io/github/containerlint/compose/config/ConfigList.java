package io.github.containerlint.compose.config;

import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A sequence.
 *
 * @param span where the sequence was written; of a merged one the part that was written first
 * @param replaced items that do not count because a later one of the same list is for the same thing, such as two mounts
 *     on one target
 */
@API(status = Status.EXPERIMENTAL)
public record ConfigList(Span span, List<ConfigNode> items, List<ConfigNode> replaced, List<RelatedSpan> related)
        implements ConfigNode {
    public ConfigList {
        items = List.copyOf(items);
        replaced = List.copyOf(replaced);
        related = List.copyOf(related);
    }

    public ConfigList(Span span, List<? extends ConfigNode> items) {
        this(span, List.copyOf(items), List.of(), List.of());
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** The items that are scalars. */
    public List<ConfigScalar> scalars() {
        return stream(ConfigScalar.class).toList();
    }

    /** The items that are mappings. */
    public List<ConfigMap> maps() {
        return stream(ConfigMap.class).toList();
    }

    private <T extends ConfigNode> Stream<T> stream(Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast);
    }

    public ConfigList with(List<? extends ConfigNode> others) {
        return new ConfigList(span, List.copyOf(others), replaced, related);
    }

    public ConfigList replacing(List<? extends ConfigNode> others) {
        return new ConfigList(span, items, List.copyOf(others), related);
    }

    @Override
    public ConfigList usedAt(RelatedSpan use) {
        List<RelatedSpan> uses = new ArrayList<>(related);
        uses.add(use);
        return new ConfigList(span, usedAt(items, use), usedAt(replaced, use), uses);
    }

    private static List<ConfigNode> usedAt(List<ConfigNode> nodes, RelatedSpan use) {
        return nodes.stream().map(node -> node.usedAt(use)).toList();
    }

    @Override
    public String typeName() {
        return "list";
    }
}
