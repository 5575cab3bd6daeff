package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** ADD: takes files from the build context, a URL or a git repository, and unpacks local archives. */
@API(status = Status.EXPERIMENTAL)
public record Add(Syntax syntax, List<Text> sources, Text destination) implements Transfer {
    public Add {
        sources = List.copyOf(sources);
    }

    @Override
    public List<Text> contextSources() {
        return from().isPresent()
                ? List.of()
                : sources.stream().filter(source -> !isRemote(source.value())).toList();
    }

    private static boolean isRemote(String source) {
        return source.matches("(?i)(https?|git|ssh)://.*|git@[^/:]+:.*");
    }
}
