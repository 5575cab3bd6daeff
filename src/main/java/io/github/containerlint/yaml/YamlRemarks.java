package io.github.containerlint.yaml;

import io.github.containerlint.source.Remark;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds for each comment of a YAML file the entry or list item that it stands at. */
final class YamlRemarks {
    /** The entries and items by the offset at which they start; of several that start together the one around them. */
    private final TreeMap<Integer, Span> elements = new TreeMap<>();

    private YamlRemarks() {}

    /** @param roots the roots of the file's documents */
    static List<Remark> of(List<YamlComment> comments, Stream<YamlNode> roots) {
        if (comments.isEmpty()) {
            return List.of();
        }
        YamlRemarks remarks = new YamlRemarks();
        roots.forEach(remarks::addAll);
        List<Remark> all = new ArrayList<>();
        for (YamlComment comment : comments) {
            all.add(Remark.of(comment.span(), remarks.behind(comment.span())));
        }
        return List.copyOf(all);
    }

    private Optional<Span> behind(Span comment) {
        return Optional.ofNullable(elements.ceilingEntry(comment.end())).map(Map.Entry::getValue);
    }

    private void addAll(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                add(entry.span());
                addAll(entry.value());
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                add(item.span());
                addAll(item);
            }
        }
    }

    private void add(Span element) {
        elements.merge(element.start(), element, (one, other) -> one.end() >= other.end() ? one : other);
    }
}
