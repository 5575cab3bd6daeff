package io.github.containerlint.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A variable whose dollar sign stands behind the brace: <code>{$IMAGE}</code>, which YAML reads as a mapping, where
 * <code>${IMAGE}</code> is meant.
 *
 * @see <a href="https://docs.docker.com/reference/compose-file/interpolation/">Compose</a>
 */
public final class BracedVariable {
    private static final Pattern FORM =
            Pattern.compile("\\{\\s*\\$(?<reference>[A-Za-z_][A-Za-z0-9_]*(:?[-?+][^{}]*?)?)\\s*}");

    private BracedVariable() {}

    /** The reference that the whole text was meant to be; empty when it has another form. */
    public static Optional<String> meantBy(String text) {
        Matcher match = FORM.matcher(text);
        return match.matches() ? Optional.of(meant(match)) : Optional.empty();
    }

    /** The variable at the end of the text, as it is written; empty when there is none. */
    static Optional<String> atEndOf(String text) {
        int brace = text.lastIndexOf('{');
        return Optional.of(text.substring(Math.max(0, brace)).strip())
                .filter(end -> FORM.matcher(end).matches());
    }

    private static String meant(Matcher match) {
        return "${" + match.group("reference") + "}";
    }
}
