package io.github.containerlint.rules.data;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.Layer;
import io.github.containerlint.project.container.StoredData;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds datastores whose data lie in an anonymous volume, which a new container does not use again. */
@AutoService(Rule.class)
@RuleInfo(
        name = "anonymous-data-volume",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A datastore keeps its data in a volume without a name",
        why = """
                Docker makes an anonymous volume for one container. After `docker compose down` no other container gets
                it: the next one begins with a new, empty volume, and the old one stays on the disk under a random name
                until `docker volume prune` removes it. A named volume is mounted again in the next container.""",
        byHand = "a named volume begins empty, and data may have to be moved into it",
        fine = {
            "a named volume or a bind mount on the data directory",
            "an anonymous volume that holds no data, such as one on dependencies",
            "a setup for tests, which need not keep its data"
        },
        references = {
            "https://docs.docker.com/engine/storage/volumes/#named-and-anonymous-volumes",
            "https://docs.docker.com/reference/compose-file/volumes/"
        })
public final class AnonymousDataVolume implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        container
                .data()
                .filter(data -> data.datastore().kind().isForPrograms() && !container.isForTests())
                .ifPresent(data -> data.layer(Layer.Kind.ANONYMOUS_VOLUME)
                        .flatMap(Layer::mount)
                        .ifPresent(mount -> out.add(mount.target(), message(container.service(), data, mount))
                                .about(mount.subject())));
    }

    private static String message(Service service, StoredData data, Mount mount) {
        return "the volume on %s has no name, and 'docker compose down' parts '%s' from its data; give it one: '%s'"
                .formatted(mount.target(), service.name(), LostData.volume(service, data));
    }
}
