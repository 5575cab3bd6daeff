package io.github.containerlint.rules.data;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Build;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.EnvFile;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.compose.model.Resource;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.Optional;

/** Finds paths that only exist for one user on one machine. */
@AutoService(Rule.class)
@RuleInfo(
        name = "machine-specific-path",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A path leads into one user's home directory",
        why = """
                Other machines do not have this directory: there Docker mounts an empty one in its place, or does not
                find the files to build. A path that begins with `./` is relative to the Compose file, so it is right on
                each machine. A path that differs from machine to machine belongs in a variable that `.env` sets.""",
        byHand = "where other machines have the files is not known",
        fine = {
            "paths of the system, such as `/var/run/docker.sock`, `/etc/localtime` and `/tmp`",
            "a path that the machine's own `.env` sets"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/services/#volumes",
            "https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/"
        })
public final class MachineSpecificPath implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        ComposeProject compose = composition.compose();
        compose.services().forEach(service -> check(service, compose, out));
        compose.resources().forEach(resource -> check(resource, compose, out));
    }

    private static void check(Service service, ComposeProject compose, Findings out) {
        service.mounts().stream()
                .filter(Mount::isBind)
                .forEach(mount -> check(mount.source(), mount.subject(), compose, out));
        check(service.build().map(Build::context), service.subject("build.context"), compose, out);
        for (EnvFile file : service.envFiles()) {
            check(Optional.of(file.path()), file.subject(), compose, out);
        }
    }

    private static void check(Resource resource, ComposeProject compose, Findings out) {
        check(resource.file(), resource.subject() + ".file", compose, out);
        resource.driverOption("device").ifPresent(device -> check(device.value(), device.subject(), compose, out));
    }

    /** Reports a path in a home directory, unless the machine's own {@code .env} sets it. */
    private static void check(Optional<ConfigScalar> path, String subject, ComposeProject compose, Findings out) {
        path.flatMap(ConfigScalar::homeDirectory)
                .filter(home -> compose.envFiles().stream()
                        .noneMatch(file -> file.source() == home.span().file()))
                .ifPresent(home -> out.add(home, message(path.get())).about(subject));
    }

    private static String message(ConfigScalar path) {
        return "'%s' lies in one user's home directory; write a path that begins with './', or a variable that '.env' sets"
                .formatted(path);
    }
}
