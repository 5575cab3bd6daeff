package io.github.containerlint.project.container;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Healthcheck;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.dockerfile.instruction.CommandLine;
import io.github.containerlint.dockerfile.instruction.ExecForm;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.source.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The health check that Docker runs for a container. What the service leaves out comes from the HEALTHCHECK of its image
 * (merge in https://github.com/moby/moby/blob/master/daemon/commit.go).
 *
 * @param test the text that a shell reads, or the words that are run without one; empty where the check is switched off
 *     or only the base image determines the test
 * @param timings the values that are written, by their names in Compose, such as {@code interval}
 */
@API(status = Status.EXPERIMENTAL)
public record EffectiveHealthcheck(Origin origin, List<Text> test, Map<String, Text> timings) {
    private static final List<String> TIMINGS =
            List.of("interval", "timeout", "retries", "start_period", "start_interval");

    /** Where the test is written. */
    @API(status = Status.EXPERIMENTAL)
    public enum Origin {
        SERVICE,
        IMAGE,
        /** The service switches the check of its image off. */
        DISABLED
    }

    public EffectiveHealthcheck {
        test = List.copyOf(test);
    }

    /** The check of a service; empty where neither the service nor the build of its image has one. */
    static Optional<EffectiveHealthcheck> of(Service service, Optional<ImageBuild> build) {
        Optional<io.github.containerlint.dockerfile.instruction.Healthcheck> image = build.flatMap(
                        one -> one.state().healthcheck())
                .map(Step::instruction)
                .filter(io.github.containerlint.dockerfile.instruction.Healthcheck.class::isInstance)
                .map(io.github.containerlint.dockerfile.instruction.Healthcheck.class::cast)
                .filter(check -> !check.isNone());
        Optional<Healthcheck> own = service.healthcheck();
        if (own.filter(Healthcheck::isDisabled).isPresent()) {
            return Optional.of(new EffectiveHealthcheck(Origin.DISABLED, List.of(), Map.of()));
        }
        if (own.isEmpty() && image.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Text> timings = new LinkedHashMap<>();
        for (String name : TIMINGS) {
            own.flatMap(check -> check.definition().scalar(name))
                    .map(ConfigScalar::text)
                    .or(() -> image.flatMap(check -> check.flag(name.replace('_', '-'))))
                    .ifPresent(value -> timings.put(name, value));
        }
        Optional<Healthcheck> tested = own.filter(check -> check.test().isPresent());
        return Optional.of(new EffectiveHealthcheck(
                tested.isPresent() ? Origin.SERVICE : Origin.IMAGE,
                tested.map(EffectiveHealthcheck::test)
                        .or(() -> image.flatMap(check -> check.command()).map(EffectiveHealthcheck::test))
                        .orElse(List.of()),
                timings));
    }

    private static List<Text> test(Healthcheck check) {
        return check.shellText()
                .map(text -> List.of(text.text()))
                .orElseGet(
                        () -> check.command().stream().map(ConfigScalar::text).toList());
    }

    private static List<Text> test(CommandLine command) {
        return command instanceof ExecForm exec ? exec.words() : List.of(command.text());
    }
}
