package io.github.containerlint.project.environment;

import io.github.containerlint.compose.config.VariableUse;
import io.github.containerlint.project.secrets.SecretNames;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A variable that must be set, because it has no default.
 *
 * @param uses the places that use the variable, at least one
 * @param withinSecret true when the name is a part of a secret, as in {@code pa$word}; then it must not be shown
 */
@API(status = Status.EXPERIMENTAL)
public record NeededVariable(String name, List<VariableUse> uses, boolean withinSecret) implements Located {
    public NeededVariable {
        uses = List.copyOf(uses);
    }

    /** The first place that uses the variable. */
    public VariableUse first() {
        return uses.get(0);
    }

    /** All uses after the first one. */
    public List<VariableUse> others() {
        return uses.subList(1, uses.size());
    }

    /** Returns true when the value is a secret, so that a default must not be written down. */
    public boolean isSecret() {
        return SecretNames.isSecret(name);
    }

    @Override
    public Span span() {
        return first().span();
    }
}
