package io.github.containerlint.compose.model;

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
 * A network, volume, config, secret or model that the project declares.
 *
 * @param name the key of the resource
 * @param definition an empty mapping where nothing was written below the key
 * @param implied whether the project uses it without a declaration: the network {@code default}
 */
@API(status = Status.EXPERIMENTAL)
public record Resource(ResourceKind kind, Text name, ConfigMap definition, boolean implied) implements Located {
    /** The key path of the resource, such as {@code volumes.data}. */
    public String subject() {
        return kind.section() + "." + name.value();
    }

    /** Whether the resource is created outside of this project. */
    public boolean isExternal() {
        return definition.isTrue("external") || definition.map("external").isPresent();
    }

    /** Whether the resource is created outside of this project, or a variable without a value decides about that. */
    public boolean mayBeExternal() {
        return isExternal()
                || definition
                        .scalar("external")
                        .filter(external -> !external.isKnown())
                        .isPresent();
    }

    /** The name of the resource in Docker; empty where none was written. */
    public Optional<ConfigScalar> dockerName() {
        return definition.scalar("name").filter(ConfigScalar::isWritten);
    }

    public Optional<ConfigScalar> driver() {
        return definition.scalar("driver");
    }

    public List<Assignment> driverOptions() {
        return Assignments.of(definition, "driver_opts", subject());
    }

    public Optional<Assignment> driverOption(String option) {
        return Assignments.find(driverOptions(), option);
    }

    /** The file that a config or a secret is read from. */
    public Optional<ConfigScalar> file() {
        return definition.scalar("file");
    }

    /** The variable that a config or a secret gets its text from. */
    public Optional<ConfigScalar> environment() {
        return definition.scalar("environment");
    }

    /** The text of a config. */
    public Optional<ConfigScalar> content() {
        return definition.scalar("content");
    }

    /** The subnets, with their gateways, that a network's addresses are taken from. */
    public List<ConfigMap> addressPools() {
        return definition.map("ipam").map(ipam -> ipam.maps("config")).orElse(List.of());
    }

    @Override
    public Span span() {
        return name.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return name.related();
    }
}
