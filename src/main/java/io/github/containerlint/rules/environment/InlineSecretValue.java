package io.github.containerlint.rules.environment;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A secret that a Compose file writes out.
 *
 * @param name of the variable, or the option with its dashes
 * @param value never to be shown
 * @param holder the variable of which the value is the default, or that could hold it where its own name cannot
 * @param subject such as {@code services.db.environment.POSTGRES_PASSWORD}
 */
record InlineSecretValue(Place place, Text name, Text value, Optional<String> holder, String subject)
        implements Located {
    /** Where it is handed over. */
    public enum Place {
        ENVIRONMENT,
        BUILD_ARGUMENT,
        COMMAND
    }

    /** The variable that could hold it: {@code REDIS_PASSWORD} for itself, {@code DB_PASSWORD} for {@code --db-password}. */
    public String variable() {
        return holder.orElseGet(this::variableOfName);
    }

    /** The same, to be held by another variable. */
    InlineSecretValue heldBy(String other) {
        return new InlineSecretValue(place, name, value, Optional.of(other), subject);
    }

    private String variableOfName() {
        String bare = name.value().replaceFirst("^-+", "");
        if (bare.equals("requirepass")) {
            return "REDIS_PASSWORD";
        }
        return bare.matches("[A-Za-z_][A-Za-z0-9_]*") && place != Place.COMMAND
                ? bare
                : bare.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
    }

    /** The name: the value is not to be seen. */
    @Override
    public Span span() {
        return name.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return Stream.concat(name.related().stream(), value.related().stream())
                .distinct()
                .toList();
    }
}
