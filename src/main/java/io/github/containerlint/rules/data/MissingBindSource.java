package io.github.containerlint.rules.data;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds bind mounts of paths that are not in the project. */
@AutoService(Rule.class)
@RuleInfo(
        name = "missing-bind-source",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A bind mount's source is not in the project",
        why = """
                Where there is nothing to mount, Docker makes an empty directory of that name which belongs to root,
                even where a file was meant. The container then finds a directory in place of its settings, or an empty
                one in place of its code, and fails with a message that does not name the missing file: `not a
                directory`, `Are you trying to mount a directory onto a file`. On the author's machine the file is
                there, and the container starts.""",
        byHand = "whether the file is absent or its path is wrong is not known",
        fine = {
            "a directory that the container fills by itself, such as `./data` or `./logs`",
            "files that a build makes, such as `./target`, and files that a script of the project writes",
            "certificates, keys, files that git ignores, and files that an example beside them shows",
            "`create_host_path: true`, written in the long form where an empty directory is wanted"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/services/#volumes",
            "https://docs.docker.com/engine/storage/bind-mounts/"
        })
public final class MissingBindSource implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        MissingBindSources.of(container)
                .forEach(mount -> mount.source()
                        .ifPresent(source -> out.add(
                                        source,
                                        message(
                                                mount,
                                                source,
                                                container.isFileOfImage(
                                                        mount.target().value())))
                                .about(mount.subject())));
    }

    private static String message(Mount mount, ConfigScalar source, boolean overFile) {
        boolean refused = mount.createsHostPath().filter(creates -> !creates).isPresent();
        String effect = refused
                ? "'%s' is not in the project, and Docker refuses to mount it on %s"
                : "'%s' is not in the project, and Docker mounts an empty directory in its place on %s";
        if (!refused && overFile) {
            effect =
                    "'%s' is not in the project: Docker makes a directory of that name, and refuses to mount a directory on the file %s";
        }
        return (effect + "; add it, or correct the path").formatted(source, mount.target());
    }
}
