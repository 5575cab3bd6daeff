package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The policy by which Docker starts a service's container again.
 *
 * @param written the value of {@code restart}, or of {@code condition} below {@code deploy}
 * @param subject the key path, such as {@code services.web.restart}
 */
@API(status = Status.EXPERIMENTAL)
public record RestartPolicy(Kind kind, ConfigScalar written, String subject) implements Located {
    /** The events after which Docker starts a container again. */
    public enum Kind {
        NEVER,
        /** An exit code other than 0, but not a reboot of the machine. */
        ON_FAILURE,
        /** Every end of the container, also by a reboot of the machine. */
        ALWAYS;

        private static Optional<Kind> of(String written) {
            return switch (written.replaceFirst(":.*", "")) {
                case "no", "none" -> Optional.of(NEVER);
                case "on-failure" -> Optional.of(ON_FAILURE);
                case "always", "unless-stopped", "any" -> Optional.of(ALWAYS);
                default -> Optional.empty();
            };
        }
    }

    /**
     * The policy in force, which is that of {@code deploy} where there are two; empty when none is written or known.
     */
    static Optional<RestartPolicy> of(Optional<Deploy> deploy, Optional<ConfigScalar> restart, String subject) {
        Optional<Deploy> own = deploy.filter(found -> found.restartPolicy().isPresent());
        return own.isPresent()
                ? own.flatMap(Deploy::restartCondition)
                        .flatMap(condition -> of(condition, subject + ".deploy.restart_policy.condition"))
                : restart.flatMap(written -> of(written, subject + ".restart"));
    }

    private static Optional<RestartPolicy> of(ConfigScalar written, String subject) {
        return written.known().flatMap(Kind::of).map(kind -> new RestartPolicy(kind, written, subject));
    }

    @Override
    public Span span() {
        return written.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return written.related();
    }
}
