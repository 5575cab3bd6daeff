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
 * A name and its value, of an environment, build arguments, labels and the like; written as {@code NAME: value} or as
 * {@code - NAME=value}.
 *
 * @param value empty where none was written: an environment passes the variable through
 * @param span the whole list item, or from the key to the value's end
 * @param subject such as {@code services.web.environment.DB_HOST}
 */
@API(status = Status.EXPERIMENTAL)
public record Assignment(Text name, Optional<ConfigScalar> value, Span span, String subject) implements Located {
    private static final Pattern MISWRITTEN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*+:");

    /** The value when one was written and all of it is known. */
    public Optional<String> known() {
        return value.flatMap(ConfigScalar::known);
    }

    /** Whether it has no value of its own and takes that of the environment Compose runs in. */
    public boolean isPassedThrough() {
        return value.isEmpty();
    }

    /** Whether it is a list item {@code NAME:value}: for Compose a variable of that whole name, without a value. */
    public boolean isMiswritten() {
        return isPassedThrough() && MISWRITTEN.matcher(name.value()).lookingAt();
    }

    /** The variable that is meant: the name without what a colon was taken for. */
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
