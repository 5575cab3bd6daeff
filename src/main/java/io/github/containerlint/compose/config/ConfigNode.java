package io.github.containerlint.compose.config;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A value of the effective configuration: aliases expanded, variables put in, files merged, short forms written out.
 *
 * <p>{@link #span()} is where the value was written; {@link #related()} lists the places through which it is used: an
 * anchor, {@code extends}, an include, an override, a variable.
 */
@API(status = Status.EXPERIMENTAL)
public sealed interface ConfigNode extends Located permits ConfigMap, ConfigList, ConfigScalar {
    /** The same value, and all below it, used in one more place. */
    ConfigNode usedAt(RelatedSpan use);

    /**
     * The type of the value for messages: {@code mapping}, {@code list}, {@code string}, {@code integer}, {@code null}.
     */
    String typeName();

    /** Whether the value is {@code null} or left out. */
    default boolean isNull() {
        return false;
    }
}
