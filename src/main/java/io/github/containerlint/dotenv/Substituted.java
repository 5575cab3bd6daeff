package io.github.containerlint.dotenv;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Text;
import java.util.List;

/**
 * A text with values in place of its variables.
 *
 * @param text what Compose makes of it, each part knowing where it was written; nothing where a variable has no value
 * @param references the variables that were looked up, those inside a default that counts among them
 * @param problems references that are none, such as <code>${}</code>
 * @param missing variables that are demanded with {@code ?} and have no value
 */
public record Substituted(
        Text text, List<VariableReference> references, List<Problem> problems, List<Problem> missing) {
    public Substituted {
        references = List.copyOf(references);
        problems = List.copyOf(problems);
        missing = List.copyOf(missing);
    }

    /** Whether the text is all that will stand there, whatever the environment it runs in. */
    public boolean isKnown() {
        return references.stream().allMatch(VariableReference::known);
    }
}
