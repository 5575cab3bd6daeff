package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.ScalarKind;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The {@code build} of a service, which tells how its image is built.
 *
 * @param key the key {@code build}
 * @param subject the key path, such as {@code services.web.build}
 */
@API(status = Status.EXPERIMENTAL)
public record Build(Text key, ConfigMap definition, String subject) implements Located {
    /** The build context as written: a path or an address; {@code .} at the key where it is left out. */
    public ConfigScalar context() {
        return definition.scalar("context").orElseGet(() -> written("."));
    }

    /** The Dockerfile's path, relative to the context; {@code Dockerfile} at the key where it is left out. */
    public ConfigScalar dockerfile() {
        return definition.scalar("dockerfile").orElseGet(() -> written("Dockerfile"));
    }

    private ConfigScalar written(String value) {
        Text text = Text.opaque(value, key.span());
        return ConfigScalar.absent(text, ScalarKind.STRING);
    }

    public Optional<ConfigScalar> dockerfileInline() {
        return definition.scalar("dockerfile_inline");
    }

    public Optional<ConfigScalar> target() {
        return definition.scalar("target");
    }

    public List<Assignment> args() {
        return Assignments.of(definition, "args", subject);
    }

    public Optional<Assignment> arg(String name) {
        return Assignments.find(args(), name);
    }

    public List<Assignment> additionalContexts() {
        return Assignments.of(definition, "additional_contexts", subject);
    }

    public List<Assignment> labels() {
        return Assignments.of(definition, "labels", subject);
    }

    public List<ConfigScalar> cacheFrom() {
        return definition.scalars("cache_from");
    }

    public List<FileGrant> secrets() {
        return FileGrant.of(definition, "secrets", subject);
    }

    /** The ids of the SSH agents or keys that the build may use. */
    public List<Assignment> ssh() {
        return Assignments.of(definition, "ssh", subject);
    }

    public Optional<ConfigScalar> network() {
        return definition.scalar("network");
    }

    public List<ConfigScalar> platforms() {
        return definition.scalars("platforms");
    }

    public List<ConfigScalar> tags() {
        return definition.scalars("tags");
    }

    /** Where the build was written: the mapping, or the context in the short form. */
    @Override
    public Span span() {
        return definition.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return definition.related();
    }
}
