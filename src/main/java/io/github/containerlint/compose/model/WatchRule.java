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
 * An entry of {@code develop.watch}.
 *
 * @param action {@code sync}, {@code rebuild}, {@code sync+restart}, {@code restart} or {@code sync+exec}
 * @param subject the key path, such as {@code services.web.develop.watch[0]}
 */
@API(status = Status.EXPERIMENTAL)
public record WatchRule(
        Optional<ConfigScalar> action,
        Optional<ConfigScalar> path,
        Optional<ConfigScalar> target,
        ConfigMap definition,
        String subject)
        implements Located {
    static List<WatchRule> of(ConfigMap owner, String subject) {
        List<WatchRule> rules = new ArrayList<>();
        List<ConfigMap> written =
                owner.map("develop").map(develop -> develop.maps("watch")).orElse(List.of());
        for (ConfigMap rule : written) {
            rules.add(new WatchRule(
                    rule.scalar("action"),
                    rule.scalar("path"),
                    rule.scalar("target"),
                    rule,
                    subject + ".develop.watch[" + rules.size() + "]"));
        }
        return List.copyOf(rules);
    }

    /** The patterns of files to ignore, relative to {@link #path()}. */
    public List<ConfigScalar> ignore() {
        return definition.scalars("ignore");
    }

    public List<ConfigScalar> include() {
        return definition.scalars("include");
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
