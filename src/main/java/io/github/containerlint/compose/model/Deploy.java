package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigMap;
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
 * A service's {@code deploy}.
 *
 * @param key the key {@code deploy}
 */
@API(status = Status.EXPERIMENTAL)
public record Deploy(Text key, ConfigMap definition, String subject) implements Located {
    public Optional<ConfigScalar> replicas() {
        return definition.scalar("replicas");
    }

    /** The deploy mode: {@code replicated}, {@code global}, {@code replicated-job} or {@code global-job}. */
    public Optional<ConfigScalar> mode() {
        return definition.scalar("mode");
    }

    /** The key {@code restart_policy} with its mapping. */
    public Optional<ConfigEntry> restartPolicy() {
        return definition.entry("restart_policy").filter(entry -> !entry.value().isNull());
    }

    /**
     * The restart condition: {@code none}, {@code on-failure} or {@code any}; empty where left out, which means {@code
     * any}.
     */
    public Optional<ConfigScalar> restartCondition() {
        return definition.map("restart_policy").flatMap(policy -> policy.scalar("condition"));
    }

    /**
     * Whether a key is set that has an effect only in a swarm: on which nodes the service runs, or how it is reached
     * there.
     */
    public boolean isForSwarm() {
        boolean placed = definition.map("placement").map(ConfigMap::entries).orElse(List.of()).stream()
                .anyMatch(entry -> !entry.value().isNull());
        return placed
                || definition.has("endpoint_mode")
                || mode().filter(mode -> mode.is("global")).isPresent();
    }

    public List<Assignment> labels() {
        return Assignments.of(definition, "labels", subject);
    }

    @Override
    public Span span() {
        return key.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return key.related();
    }
}
