package io.github.containerlint.project;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;

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
    @Override
    public Span span() {
        return address.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return address.related();
    }
}
