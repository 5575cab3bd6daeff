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
 * A host name without a service, where an existing service is probably meant.
 *
 * @param call the call to that host
 * @param meant the service that is probably meant
 * @param name the name of that service to write instead
 * @param store the datastore that the host is named after and that only this service runs; empty where the two names
 *     are spelt almost alike
 */
record UnknownHost(ServiceCall call, Container meant, String name, Optional<Datastore> store) implements Located {
    /** The host name as written. */
    public String host() {
        return call.address().host().value();
    }

    /** The text of the host name, without the port. */
    @Override
    public Span span() {
        return call.address().host().span();
    }

    @Override
    public List<RelatedSpan> related() {
        return call.address().host().related();
    }
}
