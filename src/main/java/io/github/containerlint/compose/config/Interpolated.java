package io.github.containerlint.compose.config;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.List;

/**
 * A scalar's text with values in place of its variables.
 *
 * @param text the text as Compose reads it; an empty string stands for a variable without a value
 * @param unset the variables in it whose value cannot be known from the files
 * @param uses the variables that were looked up, also those inside a default that counts
 * @param problems references that Compose does not accept
 * @param missing variables that are required with {@code ?} and have no value in any file
 */
public record Interpolated(
        Text text, List<UnsetVariable> unset, List<VariableUse> uses, List<Problem> problems, List<Problem> missing) {
    public Interpolated {
        unset = List.copyOf(unset);
        uses = List.copyOf(uses);
        problems = List.copyOf(problems);
        missing = List.copyOf(missing);
    }

    /** Whether the text is all that Compose will see, in every environment it runs in. */
    public boolean isResolved() {
        return unset.isEmpty() && problems.isEmpty();
    }
}
