package io.github.containerlint.compose.config;

import io.github.containerlint.dotenv.Substituted;
import io.github.containerlint.dotenv.Substitution;
import io.github.containerlint.dotenv.VariableReference;
import io.github.containerlint.dotenv.Variables;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;

/** Puts values in for the variables of a Compose file's scalar. */
public final class Interpolation {
    private Interpolation() {}

    /**
     * The text with values in place of its variables.
     *
     * @param variables the variables that files set, such as those of {@code .env}; never the host's environment
     */
    public static Interpolated interpolate(Text template, Variables variables) {
        Substituted result = Substitution.substitute(template, variables);
        return new Interpolated(
                result.text(),
                result.references().stream()
                        .filter(reference -> !reference.known())
                        .map(Interpolation::unset)
                        .toList(),
                result.references().stream()
                        .map(reference -> use(reference, template.place()))
                        .toList(),
                result.problems(),
                result.missing());
    }

    private static UnsetVariable unset(VariableReference reference) {
        return new UnsetVariable(reference.offset(), reference.name().value(), reference.span());
    }

    private static VariableUse use(VariableReference reference, Span value) {
        return new VariableUse(
                reference.name().value(),
                reference.span(),
                value,
                reference.operator().symbol(),
                reference.set());
    }
}
