package io.github.containerlint.yaml;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Remark;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds for each comment of a YAML file the entry or list item that it stands at. */
final class YamlRemarks {
    private YamlRemarks() {}

    /** @param roots the roots of the file's documents, in their order */
    static List<Remark> of(List<YamlComment> comments, List<YamlNode> roots) {
        List<Remark> all = new ArrayList<>();
        for (YamlComment comment : comments) {
            all.add(Remark.of(comment.span(), behind(comment.span().end(), roots)));
        }
        return List.copyOf(all);
    }

    /** The first entry or item that starts behind the offset; of several that start together the outermost. */
    private static Optional<Span> behind(int offset, List<YamlNode> roots) {
        for (YamlNode root : roots) {
            Optional<Span> found = below(root, offset);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> below(YamlNode node, int offset) {
        if (node instanceof YamlMapping mapping) {
            return among(mapping.entries(), offset);
        }
        return node instanceof YamlSequence sequence ? among(sequence.items(), offset) : Optional.empty();
    }

    private static Optional<Span> among(List<? extends Located> parts, int offset) {
        int at = firstEndingBehind(parts, offset);
        if (at < parts.size() && parts.get(at).span().start() < offset) {
            Located part = parts.get(at);
            Optional<Span> inner = below(part instanceof YamlEntry entry ? entry.value() : (YamlNode) part, offset);
            if (inner.isPresent()) {
                return inner;
            }
            at++;
        }
        return at < parts.size() ? Optional.of(parts.get(at).span()) : Optional.empty();
    }

    private static int firstEndingBehind(List<? extends Located> parts, int offset) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
