package io.github.containerlint.rules.network;

import io.github.containerlint.image.Datastore;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.network.ServiceCall;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A host name that no service has, where a service must be meant.
 *
 * @param call to that host
 * @param meant the service
 * @param name the one of its names that should stand there
 * @param store the datastore that the host is called after and that this service alone runs; empty where the two names are
 *     spelt almost alike
 */
record UnknownHost(ServiceCall call, Container meant, String name, Optional<Datastore> store) implements Located {
    /** The name as written. */
    public String host() {
        return call.address().host().value();
    }

    /** The host alone. */
    @Override
    public Span span() {
        return call.address().host().span();
    }

    @Override
    public List<RelatedSpan> related() {
        return call.address().host().related();
    }
}
