package io.github.containerlint.dotenv;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.List;

/**
 * A text with values in place of its variables.
 *
 * @param text the text as Compose reads it, with the place of each part; nothing stands for a variable without a value
 * @param references the variables that were looked up, also those inside a default that counts
 * @param problems malformed references, such as <code>${}</code>
 * @param missing variables that are required with {@code ?} and have no value
 */
public record Substituted(
        Text text, List<VariableReference> references, List<Problem> problems, List<Problem> missing) {
    public Substituted {
        references = List.copyOf(references);
        problems = List.copyOf(problems);
        missing = List.copyOf(missing);
    }

    /** Whether the text does not depend on the environment it runs in. */
    public boolean isKnown() {
        return references.stream().allMatch(VariableReference::known);
    }
}
