package io.github.containerlint.compose.config;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A key of a mapping and what it stands for. */
@API(status = Status.EXPERIMENTAL)
public record ConfigEntry(Text key, ConfigNode value) implements Located {
    /** An entry that was written in a short form, without its key: that stands where the value does. */
    public static ConfigEntry named(String name, ConfigScalar value) {
        return new ConfigEntry(Text.opaque(name, value.place()), value);
    }

    public String name() {
        return key.value();
    }

    /** The key; the value has its own span. */
    @Override
    public Span span() {
        return key.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return key.related();
    }

    public ConfigEntry with(ConfigNode other) {
        return new ConfigEntry(key, other);
    }

    ConfigEntry usedAt(RelatedSpan use) {
        return new ConfigEntry(key.usedAt(use), value.usedAt(use));
    }

    /** Whether no variable without a value is in the name, which stands in a list where one is allowed. */
    public boolean isNameKnown() {
        if (value instanceof ConfigMap map) {
            return map.shorthand().map(ConfigScalar::isKnown).orElse(true);
        }
        return !(value instanceof ConfigScalar scalar) || scalar.isWritten() || scalar.isKnown();
    }
}
