package io.github.containerlint.project;

import io.github.containerlint.compose.Assignment;
import io.github.containerlint.compose.PortRange;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that a service is configured with: somebody it talks to.
 *
 * @param caller the service
 * @param key the name of the variable that holds it; empty for an argument of its command
 * @param callee the service of the same project that has this host name; empty when none has
 * @param subject such as {@code services.web.environment.DB_HOST}
 */
public record Call(Container caller, String key, Address address, Optional<Container> callee, String subject)
        implements Located {
    private static final Pattern HOST_WORD =
            Pattern.compile("(?i)(host|hostname|server|addr|address|endpoint|broker)$");

    /**
     * The port that is meant: the one in the address, the one in the variable beside it ({@code DB_PORT} of {@code DB_HOST}), or
     * what clients of such a URL take by themselves.
     */
    public Optional<Integer> port() {
        return address.portNumber()
                .or(this::portBeside)
                .or(() -> address.scheme().flatMap(scheme -> Protocols.port(scheme.value())));
    }

    private Optional<Integer> portBeside() {
        return address.form() == Address.Form.HOST
                ? caller.service()
                        .environment(HOST_WORD.matcher(key).replaceFirst("PORT"))
                        .or(() -> caller.service()
                                .environment(HOST_WORD.matcher(key).replaceFirst("port")))
                        .flatMap(Assignment::known)
                        .flatMap(PortRange::parse)
                        .filter(PortRange::isSingle)
                        .map(PortRange::first)
                : Optional.empty();
    }

    /** Whether the service is to connect there; else it listens there, lets somebody in, or hands the address to browsers. */
    public boolean isConnection() {
        boolean network = address.form() != Address.Form.URL
                || address.port().isPresent()
                || address.scheme()
                        .flatMap(scheme -> Protocols.port(scheme.value()))
                        .isPresent();
        return network && Purpose.of(key) == Purpose.CONNECT;
    }

    @Override
    public Span span() {
        return address.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return address.related();
    }
}
