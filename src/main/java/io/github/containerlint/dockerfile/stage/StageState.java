package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a stage leaves: the configuration of an image that was built up to its end.
 *
 * @param environment what a container is started with: ENV, and not ARG
 * @param workdir absolute; empty when the base image would have to tell
 * @param user empty when the base image would have to tell
 * @param ports of EXPOSE, with variables put in, as far as known
 * @param volumes of VOLUME, without a slash at the end, as far as known
 * @param cmd the CMD in force. With no CMD but an ENTRYPOINT the image has none; with neither, the base image's count
 * @param entrypoint the ENTRYPOINT in force; empty when the base image would have to tell
 * @param shell the words of SHELL in force; empty when none is declared
 * @param healthcheck the HEALTHCHECK in force; empty when the base image would have to tell
 */
@API(status = Status.EXPERIMENTAL)
public record StageState(
        Environment environment,
        Optional<Text> workdir,
        Optional<Text> user,
        List<Text> ports,
        List<Text> volumes,
        Optional<Step> cmd,
        Optional<Step> entrypoint,
        List<Text> shell,
        Optional<Step> healthcheck) {
    public StageState {
        ports = List.copyOf(ports);
        volumes = List.copyOf(volumes);
        shell = List.copyOf(shell);
    }
}
