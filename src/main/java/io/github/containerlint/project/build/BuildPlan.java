package io.github.containerlint.project.build;

import io.github.containerlint.compose.model.Build;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.project.context.BuildContext;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a service's {@code build} asks for, and how much of it is there.
 *
 * @param context where the files come from
 * @param path where the Dockerfile should be; empty when it is inline, remote or not known
 * @param dockerfile the Dockerfile, when there is one to read, resolved with the arguments of this build
 * @param image what is built; empty when the Dockerfile or the target is missing or not known
 * @param missing what has to be there for the build, is not, and no build makes first
 */
@API(status = Status.EXPERIMENTAL)
public record BuildPlan(
        Build written,
        BuildContext context,
        Optional<Path> path,
        Optional<Dockerfile> dockerfile,
        Optional<ImageBuild> image,
        Optional<MissingInput> missing) {
    /** What to call the Dockerfile in messages. */
    public String dockerfileName() {
        return written.dockerfileInline().isPresent()
                ? "'dockerfile_inline'"
                : dockerfile
                        .map(Dockerfile::toString)
                        .orElse(written.dockerfile().value());
    }
}
