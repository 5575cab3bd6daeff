package io.github.containerlint.rules.mounts;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.Layer;
import io.github.containerlint.project.install.DependencyDirectory;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.stream.Stream;

/** Finds named volumes that keep the dependencies of an earlier build. */
@AutoService(Rule.class)
@RuleInfo(
        name = "stale-dependency-volume",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A named volume keeps the dependencies of the image it was first filled from",
        why = """
                Docker fills a named volume from the image only while the volume is empty. Once it holds the
                dependencies of one build, it keeps showing these, also when the image is built anew: a package that was
                added is missing, one that was updated is old. Only `docker volume rm` helps then. An anonymous volume
                belongs to its container, and `docker compose up --build --renew-anon-volumes` makes it anew.

                The same holds for a volume above such a directory, which keeps the application's code as well, and for
                places outside of the project, such as the gems of the Ruby image in `/usr/local/bundle`. A volume at a
                tool's usual place keeps nothing when the build is told to install elsewhere.""",
        byHand = "the commands that start the project must change too",
        fine = {
            "a volume on a cache, such as `/root/.npm` or `/root/.m2`: old files in a cache do no harm",
            "an anonymous volume, which each new container can have anew",
            "a service that installs its dependencies at each start",
            "a named volume that only keeps the host's directory out of sight below a bind mount"
        },
        references = "https://docs.docker.com/engine/storage/volumes/#populate-a-volume-using-a-container")
public final class StaleDependencyVolume implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        for (StaleVolume stale : StaleVolumes.of(container)) {
            Findings.Draft draft = out.add(stale.layer(), message(stale))
                    .about(stale.layer()
                            .mount()
                            .map(Mount::subject)
                            .orElse(container.service().subject()));
            if (!stale.isOnTheDirectory()) {
                Stream.concat(stale.kept().stream(), stale.elsewhere().stream())
                        .forEach(directory ->
                                draft.relating(directory, "the image builds %s here".formatted(directory.path())));
            }
        }
    }

    private static String message(StaleVolume stale) {
        Layer layer = stale.layer();
        String name =
                layer.mount().flatMap(Mount::source).map(ConfigScalar::value).orElse("");
        if (!stale.elsewhere().isEmpty()) {
            DependencyDirectory actual = stale.elsewhere().get(0);
            return "named volume '%s' on %s keeps nothing, '%s' installs into %s; remove the volume"
                    .formatted(name, layer.target(), actual.maker(), actual.path());
        }
        if (stale.isOnTheDirectory()) {
            return "named volume '%s' keeps the dependencies of the first build on %s; write '- %s' alone, and 'docker compose up --build -V' after a change"
                    .formatted(name, layer.target(), layer.target());
        }
        return "named volume '%s' on %s keeps what the first build put there, %s included; mount it on directories of data alone"
                .formatted(name, layer.target(), stale.kept().get(0).path());
    }
}
