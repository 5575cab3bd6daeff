package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A place where a service names another one: {@code depends_on}, {@code links}, {@code network_mode: service:x}, {@code
 * pid}, {@code ipc}, {@code volumes_from}.
 *
 * @param key the key of the service that the reference stands under
 * @param service the other service's name alone
 * @param subject the key path, such as {@code services.web.links[0]}
 */
@API(status = Status.EXPERIMENTAL)
public record ServiceReference(String key, ConfigScalar service, boolean required, String subject) implements Located {
    @Override
    public Span span() {
        return service.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return service.related();
    }
}
