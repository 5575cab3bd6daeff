package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An entry of {@code links} or {@code external_links}: {@code SERVICE} or {@code SERVICE:ALIAS}.
 *
 * @param alias the host name under which the service can reach the other one
 * @param subject the key path, such as {@code services.web.links[0]}
 */
@API(status = Status.EXPERIMENTAL)
public record Link(ConfigScalar service, ConfigScalar alias, String subject) implements Located {
    static Link of(ConfigScalar item, String subject) {
        int colon = item.value().indexOf(':');
        return colon < 0
                ? new Link(item, item, subject)
                : new Link(item.slice(0, colon), item.slice(colon + 1), subject);
    }

    @Override
    public Span span() {
        return service.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return service.related();
    }
}
