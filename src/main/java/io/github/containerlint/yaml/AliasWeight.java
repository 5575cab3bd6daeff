package io.github.containerlint.yaml;

import io.github.containerlint.source.Problem;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds aliases of aliases that would expand beyond what go-yaml accepts, without expanding them.
 *
 * <p>go-yaml counts the nodes that it reads and those among them that it reads for an alias, and stops when nearly all
 * are read for aliases: 99 of 100 in a small document, 10 of 100 from four million nodes on.
 */
final class AliasWeight {
    private static final double SMALL = 400_000;
    private static final double LARGE = 4_000_000;

    private final Map<YamlNode, Double> sizes = new IdentityHashMap<>();
    private double read;
    private double repeated;
    private YamlAlias heaviest;

    static Optional<Problem> complaint(YamlNode root) {
        AliasWeight weight = new AliasWeight();
        weight.walk(root);
        return Optional.ofNullable(weight.heaviest)
                .map(alias -> new Problem(
                        alias.span(),
                        "'%s' repeats so many values that Compose refuses to read them; repeat fewer anchors within other anchors"
                                .formatted(alias.span().text())));
    }

    private void walk(YamlNode node) {
        read++;
        if (node instanceof YamlAlias alias) {
            double size = size(alias.target());
            read += size;
            repeated += size;
            heaviest = heaviest == null && isTooMuch() ? alias : heaviest;
        }
        children(node).forEach(this::walk);
    }

    private boolean isTooMuch() {
        return repeated > 100 && read > 1000 && repeated / read > allowed();
    }

    private double allowed() {
        double above = Math.min(Math.max(read - SMALL, 0), LARGE - SMALL);
        return 0.99 - 0.89 * above / (LARGE - SMALL);
    }

    /** The number of nodes with all aliases expanded. */
    private double size(YamlNode node) {
        Double known = sizes.get(node);
        if (known != null) {
            return known;
        }
        double size = 1;
        if (node instanceof YamlAlias alias) {
            size += size(alias.target());
        }
        for (YamlNode child : children(node)) {
            size += size(child);
        }
        sizes.put(node, size);
        return size;
    }

    private static List<YamlNode> children(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            return sequence.items();
        }
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .flatMap(entry -> Stream.of(entry.key(), entry.value()))
                    .toList();
        }
        return List.of();
    }
}
