package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A place where a service names a network, volume, config or secret of the project.
 *
 * @param name the key of the resource; not complete where {@code isKnown} is false
 * @param isKnown whether every part of the name, and of a mount, is known
 * @param where the name or the mount as written
 * @param subject the key path, such as {@code services.web.volumes[0]}
 */
@API(status = Status.EXPERIMENTAL)
public record ResourceUse(ResourceKind kind, String name, boolean isKnown, Located where, String subject)
        implements Located {
    static List<ResourceUse> of(Service service) {
        List<ResourceUse> uses = new ArrayList<>();
        service.mounts().forEach(mount -> volume(mount, uses));
        service.networks()
                .forEach(network -> uses.add(new ResourceUse(
                        ResourceKind.NETWORK,
                        network.network().value(),
                        network.isKnown(),
                        network,
                        network.subject())));
        service.configs().forEach(config -> uses.add(of(ResourceKind.CONFIG, config.source(), config.subject())));
        service.secrets().forEach(secret -> uses.add(of(ResourceKind.SECRET, secret.source(), secret.subject())));
        service.build()
                .map(Build::secrets)
                .orElse(List.of())
                .forEach(secret -> uses.add(of(ResourceKind.SECRET, secret.source(), secret.subject())));
        return uses;
    }

    /** Adds the volume of a mount; a mount with an unknown part may use any volume. */
    private static void volume(Mount mount, List<ResourceUse> uses) {
        if (!mount.isKnown()) {
            uses.add(new ResourceUse(ResourceKind.VOLUME, "", false, mount, mount.subject()));
        } else if (mount.isNamedVolume() || mount.type() == MountType.CLUSTER) {
            mount.source().ifPresent(source -> uses.add(of(ResourceKind.VOLUME, source, mount.subject())));
        }
    }

    private static ResourceUse of(ResourceKind kind, ConfigScalar name, String subject) {
        return new ResourceUse(kind, name.value(), name.isKnown(), name, subject);
    }

    @Override
    public Span span() {
        return where.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return where.related();
    }
}
