package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.source.Text;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A stage that takes files from a stage that is not built yet.
 *
 * @param name the name as written in {@code --from} or {@code from=}
 * @param asking the stage that takes the files
 * @param named the stage that it names: itself, or a later one
 */
@API(status = Status.EXPERIMENTAL)
public record ForwardReference(Text name, Stage asking, Stage named) {
    public boolean isToItself() {
        return asking.index() == named.index();
    }
}
