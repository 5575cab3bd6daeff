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
 * @param source the source of the mount: a path of the host, or a volume's name; empty for an anonymous volume and a
 *     tmpfs
 * @param target the path in the container
 * @param definition the long form
 * @param subject the key path, such as {@code services.web.volumes[0]}
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
    /** Whether the mount was written as {@code SOURCE:TARGET[:MODE]}. */
    public boolean isShort() {
        return definition.shorthand().isPresent();
    }

    public boolean isBind() {
        return type == MountType.BIND;
    }

    /** Whether this is a volume with a name. */
    public boolean isNamedVolume() {
        return type == MountType.VOLUME && source.isPresent();
    }

    /** Whether this is a volume that Docker makes for this container alone. */
    public boolean isAnonymousVolume() {
        return type == MountType.VOLUME && source.isEmpty();
    }

    /** Whether type, source and target of the mount are known. */
    public boolean isKnown() {
        return target.isKnown() && source.map(ConfigScalar::isKnown).orElse(true);
    }

    /** The value that {@code create_host_path} was set to; empty when it was not written. */
    public Optional<Boolean> createsHostPath() {
        return isShort()
                ? Optional.empty()
                : definition
                        .map("bind")
                        .flatMap(bind -> bind.scalar("create_host_path"))
                        .filter(ConfigScalar::isWritten)
                        .flatMap(ConfigScalar::asBoolean);
    }

    /**
     * The option of this name for the mount's type, such as {@code propagation} of a bind, {@code nocopy} of a volume,
     * {@code size} of a tmpfs.
     */
    public Optional<ConfigScalar> option(String name) {
        return definition.map(type.label()).flatMap(options -> options.scalar(name));
    }

    /** The span of the whole entry. */
    @Override
    public Span span() {
        return definition.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return definition.related();
    }
}
