package io.github.containerlint.compose.config;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.List;

/**
 * A scalar's text with values in place of its variables.
 *
 * @param text what Compose makes of it; nothing stands where a variable has no value
 * @param unset the variables in it whose value nobody can know from the files
 * @param uses the variables that were looked up, those inside a default that counts among them
 * @param problems references that Compose does not accept
 * @param missing variables that are demanded with {@code ?} and that no file gives a value
 */
public record Interpolated(
        Text text, List<UnsetVariable> unset, List<VariableUse> uses, List<Problem> problems, List<Problem> missing) {
    public Interpolated {
        unset = List.copyOf(unset);
        uses = List.copyOf(uses);
        problems = List.copyOf(problems);
        missing = List.copyOf(missing);
    }

    /** Whether the text is all that Compose will see, whatever the environment it runs in. */
    public boolean isResolved() {
        return unset.isEmpty() && problems.isEmpty();
    }
}
