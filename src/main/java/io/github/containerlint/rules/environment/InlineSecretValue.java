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
 * A secret that is written in a Compose file.
 *
 * @param place the kind of setting that holds the secret
 * @param name the variable, or the option with its dashes
 * @param value the secret, which must not be shown
 * @param holder the variable whose default is the secret, or another variable to hold it; empty when the own name is
 *     used
 * @param subject the element with the secret, such as {@code services.db.environment.POSTGRES_PASSWORD}
 */
record InlineSecretValue(Place place, Text name, Text value, Optional<String> holder, String subject)
        implements Located {
    /** The kinds of settings that can hold a secret. */
    public enum Place {
        ENVIRONMENT,
        BUILD_ARGUMENT,
        COMMAND
    }

    /**
     * The variable that could hold the secret: {@code DB_PASSWORD} for the variable itself or for {@code
     * --db-password}.
     */
    public String variable() {
        return holder.orElseGet(this::variableOfName);
    }

    /** This secret with another variable that should hold it. */
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

    /** The text of the name, because the value must not be shown. */
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
