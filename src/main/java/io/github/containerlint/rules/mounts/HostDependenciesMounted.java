package io.github.containerlint.rules.mounts;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.install.DependencyKind;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds bind mounts of the host's installed dependencies. */
@AutoService(Rule.class)
@RuleInfo(
        name = "host-dependencies-mounted",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A bind mount brings the host's installed dependencies into the container",
        why = """
                Dependencies are installed for one operating system, one processor and one path: a virtual environment
                holds links to the host's Python, and Node packages hold programs that were compiled for it. In the
                container they end in `exec format error`, `invalid ELF header` or `No such file or directory`. Packages
                that the container installs into such a directory then fail on the host.""",
        byHand = "where the container's dependencies should come from is not known",
        fine = {"a named or anonymous volume on the directory"},
        references = {
            "https://docs.docker.com/engine/storage/bind-mounts/#mounting-over-existing-data",
            "https://docs.docker.com/engine/storage/volumes/#mounting-a-volume-over-existing-data"
        })
public final class HostDependenciesMounted implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        container.service().mounts().stream()
                .filter(Mount::isBind)
                .forEach(mount -> mount.source()
                        .filter(HostDependenciesMounted::isDependencyDirectory)
                        .ifPresent(source -> out.add(source, message(container, mount, source))
                                .about(mount.subject())));
    }

    private static boolean isDependencyDirectory(ConfigScalar source) {
        return source.known()
                .map(path -> path.replaceAll("[/\\\\]+$", "").replaceFirst(".*[/\\\\]", ""))
                .flatMap(DependencyKind::ofDirectory)
                .isPresent();
    }

    private static String message(Container container, Mount mount, ConfigScalar source) {
        String cure = container.plan().isPresent()
                ? "write '- %s' alone, which keeps the image's"
                : "write '- %s' alone, and install there";
        return ("'%s' holds what was installed for the host's system, not for the container's; " + cure)
                .formatted(source, mount.target());
    }
}
