package io.github.containerlint.rules.data;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.Mount;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.image.DatastoreKind;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.Layer;
import io.github.containerlint.project.container.StoredData;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds databases that write their files into a directory of the host. */
@AutoService(Rule.class)
@RuleInfo(
        name = "database-on-bind-mount",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A database keeps its files in a directory of the host",
        why = """
                A database sets the owner and the access rights of its files. In a directory of the host this fails on
                some machines with `Permission denied`, and on others it leaves files that only root can remove. On
                macOS and Windows it is slow, because every access crosses into a virtual machine. A named volume has
                none of these problems, and Docker keeps it from container to container.""",
        byHand = "the files on the host must be moved into the volume first",
        fine = {
            "directories of init scripts, settings, certificates and backups",
            "a bind mount that is read-only",
            "a named volume that a driver option binds to a directory",
            "a path that holds a variable without a value"
        },
        references = {
            "https://docs.docker.com/engine/storage/volumes/#when-to-use-volumes",
            "https://docs.docker.com/engine/storage/bind-mounts/"
        })
public final class DatabaseOnBindMount implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        container
                .data()
                .filter(data -> data.datastore().kind() == DatastoreKind.DATABASE)
                .ifPresent(data -> data.layer(Layer.Kind.BIND)
                        .flatMap(Layer::mount)
                        .filter(mount -> !mount.readOnly())
                        .ifPresent(mount -> report(container.service(), data, mount, out)));
    }

    private static void report(Service service, StoredData data, Mount mount, Findings out) {
        ConfigScalar source = mount.source().orElseThrow();
        out.add(source, message(service, data, source)).about(mount.subject());
    }

    private static String message(Service service, StoredData data, ConfigScalar source) {
        return "'%s' holds the files of '%s' on the host, where owners and access rights differ from machine to machine; mount a named volume: '%s'"
                .formatted(source, service.name(), LostData.volume(service, data));
    }
}
