package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An instruction that puts files into the image: COPY or ADD. */
@API(status = Status.EXPERIMENTAL)
public sealed interface Transfer extends Instruction permits Copy, Add {
    /** The sources in their order as written, without the quotes of the JSON form and without heredocs. */
    List<Text> sources();

    /** The destination as written: a directory when it ends in {@code /} or there are several sources. */
    Text destination();

    /** The stage, image or named context that {@code --from} takes the sources from; empty without that flag. */
    default Optional<Text> from() {
        return flag("from");
    }

    /** The sources that lie in the build context. */
    List<Text> contextSources();
}
