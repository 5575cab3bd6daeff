package io.github.containerlint.yaml;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Optional;

/** A key and its value in a mapping. */
public record YamlEntry(YamlNode key, YamlNode value) implements Located {
    /** The key where it is a scalar of any type; empty for other keys. */
    public Optional<Text> name() {
        return key.resolved() instanceof YamlScalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** Whether this is {@code <<: ...}, which takes the entries of other mappings over. */
    public boolean isMerge() {
        return key instanceof YamlScalar scalar && scalar.isMergeKey();
    }

    /** The span from the key to the end of the value. */
    @Override
    public Span span() {
        return key.span().to(value.span());
    }
}
