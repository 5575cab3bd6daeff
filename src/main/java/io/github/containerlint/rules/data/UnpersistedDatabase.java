package io.github.containerlint.rules.data;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.image.DatastoreKind;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.Set;

/** Finds databases whose data are lost with their container. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unpersisted-database",
        severity = Severity.WARNING,
        development = Severity.INFO,
        since = "0.1.0",
        summary = "A database keeps its data where no volume is mounted",
        why = """
                The files that a container writes outside of a mount belong to the container, and `docker compose down`
                removes them with it. Many database images declare a volume of their own. That does not help: the volume
                has no name, and the next container gets a new, empty one. The next `docker compose up` begins with an
                empty database.

                Where the data lie depends on the image and on its version. `postgres` up to 17 keeps them in
                `/var/lib/postgresql/data` and declares a volume there, so that a mount on `/var/lib/postgresql` holds
                nothing; from 18 on they lie in a directory for each version below `/var/lib/postgresql`, which is where
                the mount belongs.""",
        byHand = "whether the data must outlive the container is not known",
        fine = {
            "a mount on the data directory or above it",
            "a `tmpfs`, which says that the data may be lost",
            "a setup for tests, by its profile, its name or its path",
            "a service that starts another program of the image, such as a client or a load test",
            "a data directory that a variable or a file of settings may move"
        },
        references = {
            "https://docs.docker.com/engine/storage/volumes/",
            "https://docs.docker.com/reference/compose-file/services/#volumes",
            "https://hub.docker.com/_/postgres"
        })
public final class UnpersistedDatabase implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        LostData.report(container, Set.of(DatastoreKind.DATABASE), out);
    }
}
