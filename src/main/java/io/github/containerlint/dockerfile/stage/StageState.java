package io.github.containerlint.dockerfile.stage;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The configuration of the image at the end of a stage.
 *
 * @param environment the variables that a container starts with: from ENV, not from ARG
 * @param workdir absolute; empty when only the base image determines it
 * @param user empty when only the base image determines it
 * @param ports from EXPOSE, with values in place of variables, as far as known
 * @param volumes from VOLUME, without a slash at the end, as far as known
 * @param cmd the CMD in force. Empty when the image has none because it sets only an ENTRYPOINT, and when it sets
 *     neither, so that those of the base image count
 * @param entrypoint the ENTRYPOINT in force; empty when only the base image determines it
 * @param shell the words of SHELL in force; empty when none is declared
 * @param healthcheck the HEALTHCHECK in force; empty when only the base image determines it
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
