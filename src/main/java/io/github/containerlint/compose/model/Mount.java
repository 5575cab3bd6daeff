package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An entry of a service's {@code volumes} or {@code tmpfs}.
 *
 * @param source what is mounted: a path of the host, or a volume's name; empty for an anonymous volume and a tmpfs
 * @param target the path in the container
 * @param definition the long form
 * @param subject such as {@code services.web.volumes[0]}
 */
@API(status = Status.EXPERIMENTAL)
public record Mount(
        MountType type,
        Optional<ConfigScalar> source,
        ConfigScalar target,
        boolean readOnly,
        ConfigMap definition,
        String subject)
        implements Located {
    /** Whether it was written as {@code SOURCE:TARGET[:MODE]}. */
    public boolean isShort() {
        return definition.shorthand().isPresent();
    }

    public boolean isBind() {
        return type == MountType.BIND;
    }

    /** A volume with a name. */
    public boolean isNamedVolume() {
        return type == MountType.VOLUME && source.isPresent();
    }

    /** A volume that Docker makes for this container alone. */
    public boolean isAnonymousVolume() {
        return type == MountType.VOLUME && source.isEmpty();
    }

    /** Whether its kind, its source and its target are known. */
    public boolean isKnown() {
        return target.isKnown() && source.map(ConfigScalar::isKnown).orElse(true);
    }

    /** What {@code create_host_path} was set to; empty when not written. */
    public Optional<Boolean> createsHostPath() {
        return isShort()
                ? Optional.empty()
                : definition
                        .map("bind")
                        .flatMap(bind -> bind.scalar("create_host_path"))
                        .filter(ConfigScalar::isWritten)
                        .flatMap(ConfigScalar::asBoolean);
    }

    /** An option of its kind, such as {@code propagation} of a bind, {@code nocopy} of a volume, {@code size} of a tmpfs. */
    public Optional<ConfigScalar> option(String name) {
        return definition.map(type.label()).flatMap(options -> options.scalar(name));
    }

    /** The whole entry. */
    @Override
    public Span span() {
        return definition.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return definition.related();
    }
}
