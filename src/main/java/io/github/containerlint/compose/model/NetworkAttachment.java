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
 * A network that a service is attached to.
 *
 * @param network its key in the Compose file; {@code default} where a service names none
 * @param isKnown whether every variable in its name has a value
 * @param definition the options; an empty mapping where none were written
 * @param subject the key path, such as {@code services.web.networks.back}
 */
@API(status = Status.EXPERIMENTAL)
public record NetworkAttachment(Text network, boolean isKnown, ConfigMap definition, String subject)
        implements Located {
    static List<NetworkAttachment> of(ConfigMap owner, String subject) {
        return owner.map("networks").map(ConfigMap::entries).orElse(List.of()).stream()
                .map(entry -> of(entry, subject + ".networks." + entry.name()))
                .toList();
    }

    private static NetworkAttachment of(ConfigEntry entry, String subject) {
        ConfigMap options = entry.value() instanceof ConfigMap map ? map : ConfigMap.empty(entry.span());
        return new NetworkAttachment(entry.key(), entry.isNameKnown(), options, subject);
    }

    public List<ConfigScalar> aliases() {
        return definition.scalars("aliases");
    }

    public Optional<ConfigScalar> ipv4Address() {
        return definition.scalar("ipv4_address");
    }

    @Override
    public Span span() {
        return network.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return network.related();
    }
}
