package io.github.containerlint.project.build;

import io.github.containerlint.compose.model.Build;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.project.context.BuildContext;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The meaning of a service's {@code build}, and which of the files it needs exist.
 *
 * @param written the {@code build} as it is written
 * @param context the build context, where the files come from
 * @param path where the Dockerfile should be; empty when it is inline, remote or not known
 * @param dockerfile the Dockerfile, resolved with the arguments of this build; empty when it cannot be read
 * @param image the image that is built; empty when the Dockerfile or the target is missing or not known
 * @param missing the context or Dockerfile that the build needs, that does not exist and that no other build creates
 *     first
 */
@API(status = Status.EXPERIMENTAL)
public record BuildPlan(
        Build written,
        BuildContext context,
        Optional<Path> path,
        Optional<Dockerfile> dockerfile,
        Optional<ImageBuild> image,
        Optional<MissingInput> missing) {
    /** The name of the Dockerfile for messages. */
    public String dockerfileName() {
        return written.dockerfileInline().isPresent()
                ? "'dockerfile_inline'"
                : dockerfile
                        .map(Dockerfile::toString)
                        .orElse(written.dockerfile().value());
    }
}
