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
    /** An entry of a short form, whose key is not written in the file; the key has the place of its value. */
    public static ConfigEntry named(String name, ConfigScalar value) {
        return new ConfigEntry(Text.opaque(name, value.place()), value);
    }

    public String name() {
        return key.value();
    }

    /** The span of the key; the value has its own span. */
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

    /** Whether the name holds no variable without a value; a name that stands in a list can hold one. */
    public boolean isNameKnown() {
        if (value instanceof ConfigMap map) {
            return map.shorthand().map(ConfigScalar::isKnown).orElse(true);
        }
        return !(value instanceof ConfigScalar scalar) || scalar.isWritten() || scalar.isKnown();
    }
}
