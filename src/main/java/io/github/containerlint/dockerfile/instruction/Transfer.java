package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** COPY or ADD. */
@API(status = Status.EXPERIMENTAL)
public sealed interface Transfer extends Instruction permits Copy, Add {
    /** The sources in their order, as written but for the quotes of the JSON form; heredocs are not among them. */
    List<Text> sources();

    /** As written: a directory when it ends in {@code /} or there are several sources. */
    Text destination();

    /** The stage, image or named context that {@code --from} takes the sources from. */
    default Optional<Text> from() {
        return flag("from");
    }

    /** The sources that lie in the build context. */
    List<Text> contextSources();
}
