package io.github.containerlint.rules.mounts;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.ListItems;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.HiddenDependency;
import io.github.containerlint.project.container.Layer;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.Optional;

/** Finds bind mounts that hide the dependencies which the image has installed. */
@AutoService(Rule.class)
@RuleInfo(
        name = "bind-mount-hides-dependencies",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "A bind mount hides the dependencies that the image was built with",
        why = """
                A bind mount shows the host's directory in place of the image's directory. The dependencies that the
                build installed below it are still in the image, but the container cannot see them, and it fails at its
                first import: 'ModuleNotFoundError', 'Failed to spawn: uvicorn', 'Cannot find module'. An anonymous
                volume on the directory is more specific than the bind mount and wins there; Docker fills it from the
                image.

                Docker makes the directory that the volume lies on inside the bind mount. A read-only bind mount does
                not allow this, and the container does not start; such a mount must become writable as well.

                `docker compose up` takes over the anonymous volumes of the earlier containers, so after a change of
                dependencies run `docker compose up --build --renew-anon-volumes`.""",
        fix =
                "Inserts the anonymous volume below the bind mount, or in place of one that lies on the very directory, where the mount is written out for the service itself.",
        byHand = "the mount is read-only or shared, or a misplaced volume must move",
        fine = {
            "a mount of the sources alone, such as `./src:/app/src`",
            "a volume or a `tmpfs` on the directory, or between it and the bind mount",
            "a command that installs the dependencies at each start, such as `npm install && npm start`",
            "dependencies that lie outside of the mount, in the system's Python or in `/opt/venv`",
            "a start script that cannot be read, because it may install the dependencies"
        },
        references = {
            "https://docs.docker.com/engine/storage/bind-mounts/#mounting-over-existing-data",
            "https://docs.docker.com/engine/storage/volumes/#mounting-a-volume-over-existing-data"
        })
public final class BindMountHidesDependencies implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        for (HiddenDependency hidden : container.hiddenDependencies()) {
            Findings.Draft draft = out.add(hidden.bind(), message(hidden))
                    .about(hidden.bind()
                            .mount()
                            .map(Mount::subject)
                            .orElse(container.service().subject()))
                    .distinguishedBy(hidden.directory().path().value())
                    .relating(
                            hidden.directory(),
                            "the image builds %s here"
                                    .formatted(hidden.directory().path()))
                    .fixedBy(fix(hidden));
            hidden.misplaced().forEach(volume -> draft.relating(volume, "this volume protects another path"));
        }
    }

    private static String message(HiddenDependency hidden) {
        String cure = hidden.misplaced().stream()
                .findFirst()
                .map(volume -> "the volume on %s protects nothing, move it to %s"
                        .formatted(volume.target(), hidden.directory().path()))
                .orElseGet(() -> cure(hidden).formatted(hidden.directory().path()));
        return "'%s' mounted on %s hides %s, which the image builds with '%s'; %s"
                .formatted(
                        source(hidden.bind()),
                        hidden.bind().target(),
                        hidden.directory().path(),
                        hidden.directory().maker(),
                        cure);
    }

    private static String cure(HiddenDependency hidden) {
        if (hidden.isMountedOver()) {
            return "write '- %s' in its place";
        }
        return hidden.isReadOnly() ? "mount it writable and add '- %s' below it" : "add '- %s' below it";
    }

    private static String source(Layer bind) {
        return bind.mount().flatMap(Mount::source).map(ConfigScalar::value).orElse("the host's directory");
    }

    private static Optional<Fix> fix(HiddenDependency hidden) {
        String path = hidden.directory().path().value();
        if (!hidden.misplaced().isEmpty()) {
            return Optional.empty();
        }
        if (hidden.isMountedOver()) {
            return hidden.bind()
                    .mount()
                    .filter(Mount::isShort)
                    .flatMap(mount -> ListItems.replace(mount, path))
                    .map(edit -> new Fix("put the anonymous volume '%s' in its place".formatted(path), edit));
        }
        return hidden.isReadOnly()
                ? Optional.empty()
                : ListItems.insertAfter(hidden.bind(), path)
                        .map(edit -> new Fix("insert the anonymous volume '%s'".formatted(path), edit));
    }
}
