package io.github.containerlint.rules.mounts;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.compose.model.MountType;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds mounts with the same target. */
@AutoService(Rule.class)
@RuleInfo(
        name = "duplicate-mount-target",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "Two mounts of one service have one target",
        why = """
                Of two mounts the one with the more specific target wins, and of two with the same target neither is
                more specific. In one list Compose drops the earlier one without a warning. A volume and a `tmpfs` on
                one path both go to Docker, which refuses to start the container: `Duplicate mount point`. In both cases
                one of the two is not mounted.""",
        byHand = "which of the two mounts is meant is not known",
        fine = {
            "an override file that puts another mount on the same target",
            "targets that hold a variable without a value"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/services/#volumes",
            "https://docs.docker.com/reference/compose-file/merge/#unique-resources"
        })
public final class DuplicateMountTarget implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        Map<ContainerPath, Mount> first = new LinkedHashMap<>();
        mounts(container.service())
                .forEach(mount -> target(mount)
                        .flatMap(target -> Optional.ofNullable(first.putIfAbsent(target, mount)))
                        .ifPresent(earlier -> report(mount, earlier, out)));
    }

    /**
     * The mounts of a service. Those that Compose drops come first, because they are written before those that replace
     * them.
     */
    private static Stream<Mount> mounts(Service service) {
        return Stream.of(service.replacedMounts(), service.mounts(), service.tmpfs())
                .flatMap(mounts -> mounts.stream());
    }

    private static Optional<ContainerPath> target(Mount mount) {
        return mount.target().known().flatMap(ContainerPath::of);
    }

    private static void report(Mount mount, Mount earlier, Findings out) {
        out.add(mount.target(), message(mount, earlier))
                .about(mount.subject())
                .relating(earlier.target(), "this is the same target");
    }

    private static String message(Mount mount, Mount earlier) {
        return "%s is mounted on %s, and so is %s; keep one of them"
                .formatted(name(mount), mount.target(), name(earlier));
    }

    private static String name(Mount mount) {
        return mount.source()
                .map(ConfigScalar::value)
                .map("'%s'"::formatted)
                .orElseGet(() -> mount.type() == MountType.TMPFS ? "a tmpfs" : "an anonymous volume");
    }
}
