package io.github.containerlint.project.environment;

import io.github.containerlint.compose.config.VariableUse;
import io.github.containerlint.project.secrets.SecretNames;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A variable that somebody has to set: nothing stands in for it.
 *
 * @param uses where it is used, at least once
 * @param withinSecret whether it is meant as a part of a secret, as in {@code pa$word}: then its name is not to be shown
 */
@API(status = Status.EXPERIMENTAL)
public record NeededVariable(String name, List<VariableUse> uses, boolean withinSecret) implements Located {
    public NeededVariable {
        uses = List.copyOf(uses);
    }

    /** The first use. */
    public VariableUse first() {
        return uses.get(0);
    }

    /** All uses but the first. */
    public List<VariableUse> others() {
        return uses.subList(1, uses.size());
    }

    /** Whether its value is a secret, for which no default can be written down. */
    public boolean isSecret() {
        return SecretNames.isSecret(name);
    }

    @Override
    public Span span() {
        return first().span();
    }
}
