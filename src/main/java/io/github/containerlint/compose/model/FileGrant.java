package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A secret or a config that a service or a build is given as a file.
 *
 * @param source the name of the secret or config
 * @param subject the key path, such as {@code services.web.secrets[0]}
 */
@API(status = Status.EXPERIMENTAL)
public record FileGrant(ConfigScalar source, ConfigMap definition, String subject) implements Located {
    /** Where the file lies in the container: a path, or a name below the usual directory; empty where left out. */
    public Optional<ConfigScalar> target() {
        return definition.scalar("target");
    }

    static List<FileGrant> of(ConfigMap owner, String key, String subject) {
        List<FileGrant> grants = new ArrayList<>();
        int index = 0;
        for (ConfigMap definition : owner.maps(key)) {
            String place = subject + "." + key + "[" + index++ + "]";
            definition.scalar("source").ifPresent(source -> grants.add(new FileGrant(source, definition, place)));
        }
        return List.copyOf(grants);
    }

    @Override
    public Span span() {
        return definition.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return definition.related();
    }
}
