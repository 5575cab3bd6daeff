package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A service that another service needs to be started first, from {@code depends_on}.
 *
 * @param service the other service's name
 * @param required whether Compose fails when the other service is not there
 * @param restart whether a restart of the other service restarts this one
 * @param subject the key path, such as {@code services.web.depends_on.db}
 */
@API(status = Status.EXPERIMENTAL)
public record Dependency(
        Text service, Condition condition, boolean required, boolean restart, ConfigNode definition, String subject)
        implements Located {
    /** The state of the other service that is waited for. */
    public enum Condition {
        STARTED("service_started"),
        HEALTHY("service_healthy"),
        COMPLETED("service_completed_successfully"),
        /** A condition from a variable without a value, or one that Compose does not know. */
        UNKNOWN("");

        private final String label;

        Condition(String label) {
            this.label = label;
        }

        /** The name of the condition in a Compose file. */
        public String label() {
            return label;
        }

        static Condition of(String label) {
            for (Condition condition : values()) {
                if (condition.label.equals(label) && condition != UNKNOWN) {
                    return condition;
                }
            }
            return UNKNOWN;
        }
    }

    /** Whether the dependency was written as a list item. */
    public boolean isShort() {
        return item().isPresent();
    }

    /** The list item that the dependency was written as; empty when it was written as a key. */
    Optional<ConfigScalar> item() {
        return definition instanceof ConfigMap map ? map.shorthand() : Optional.empty();
    }

    /**
     * Whether the dependency is not written: Compose derives it from keys such as {@code links} and {@code
     * network_mode}.
     */
    public boolean isImplied() {
        return !isShort()
                && definition instanceof ConfigMap map
                && map.scalar("condition")
                        .filter(written -> !written.isWritten())
                        .isPresent();
    }

    /** Whether the service needs only the volumes of the other one, which outlive its program. */
    public boolean isForVolumes() {
        return isImplied() && !restart;
    }

    /** The span of the other service's name. */
    @Override
    public Span span() {
        return service.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return service.related();
    }
}
