package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A name and its value, such as a variable of an environment, a build argument or a label; written as {@code NAME:
 * value} or as {@code - NAME=value}.
 *
 * @param value empty where none was written: an environment passes the variable through
 * @param span the whole list item, or from the key to the value's end
 * @param subject the key path, such as {@code services.web.environment.DB_HOST}
 */
@API(status = Status.EXPERIMENTAL)
public record Assignment(Text name, Optional<ConfigScalar> value, Span span, String subject) implements Located {
    private static final Pattern MISWRITTEN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*+:");

    /** The value; empty when none was written or a part of it is not known. */
    public Optional<String> known() {
        return value.flatMap(ConfigScalar::known);
    }

    /** Whether there is no value, so that Compose takes the value from the environment it runs in. */
    public boolean isPassedThrough() {
        return value.isEmpty();
    }

    /**
     * Whether this is a list item {@code NAME:value}, which Compose takes for a variable of that whole name without a
     * value.
     */
    public boolean isMiswritten() {
        return isPassedThrough() && MISWRITTEN.matcher(name.value()).lookingAt();
    }

    /** The name of the variable that is meant: in a miswritten item the part before the colon. */
    public String variable() {
        return isMiswritten() ? variable(name.value()) : name.value();
    }

    static String variable(String name) {
        return MISWRITTEN.matcher(name).lookingAt() ? name.substring(0, name.indexOf(':')) : name;
    }

    @Override
    public List<RelatedSpan> related() {
        return value.map(ConfigScalar::related).orElseGet(name::related);
    }
}
