package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigList;
import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigNode;
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
 * The check by which Docker finds out whether a container is healthy.
 *
 * @param key the key {@code healthcheck}
 */
@API(status = Status.EXPERIMENTAL)
public record Healthcheck(Text key, ConfigMap definition, String subject) implements Located {
    /** Whether this switches the image's own check off: {@code disable: true} or {@code test: ["NONE"]}. */
    public boolean isDisabled() {
        boolean none = words().stream().findFirst().map(word -> word.is("NONE")).orElse(false);
        return definition.isTrue("disable") || none;
    }

    /** The test as written: a string or a list. */
    public Optional<ConfigNode> test() {
        return definition.get("test").filter(test -> !test.isNull());
    }

    /** The text that a shell runs: the string, or the item after {@code CMD-SHELL}; empty for any other test. */
    public Optional<ConfigScalar> shellText() {
        boolean shell = words().size() > 1 && words().get(0).is("CMD-SHELL");
        return shell ? Optional.of(words().get(1)) : definition.scalar("test");
    }

    /** The words that are run without a shell: the items after {@code CMD}; empty for any other test. */
    public List<ConfigScalar> command() {
        List<ConfigScalar> words = words();
        boolean exec = !words.isEmpty() && words.get(0).is("CMD");
        return exec ? words.subList(1, words.size()) : List.of();
    }

    private List<ConfigScalar> words() {
        return definition.list("test").map(ConfigList::scalars).orElse(List.of());
    }

    public Optional<ConfigScalar> interval() {
        return definition.scalar("interval");
    }

    public Optional<ConfigScalar> timeout() {
        return definition.scalar("timeout");
    }

    public Optional<ConfigScalar> retries() {
        return definition.scalar("retries");
    }

    @Override
    public Span span() {
        return key.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return key.related();
    }
}
