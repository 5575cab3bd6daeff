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

/** Finds datastores other than databases, such as caches and brokers, whose data are lost with their container. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unpersisted-store",
        severity = Severity.WARNING,
        development = Severity.INFO,
        since = "0.1.0",
        summary = "A cache, broker, search engine or object store keeps its data where no volume is mounted",
        why = """
                The files that a container writes outside of a mount are removed with the container: the messages that
                wait in a broker, the objects of a store, an index that took hours to build, the runs of an experiment
                tracker, the sessions in a cache. Keycloak, Prometheus and Grafana count too, where no variable, option
                or mounted file of settings may tell them to keep their data elsewhere.""",
        byHand = "whether the data must outlive the container is not known",
        fine = {
            "a cache that is told to keep nothing, such as `redis-server --save ''`",
            "a `tmpfs`, which says that the data may be lost",
            "a setup for tests, by its profile, its name or its path",
            "a program that is told to keep its data in another one, such as MLflow in a database"
        },
        references = {
            "https://docs.docker.com/engine/storage/volumes/",
            "https://docs.docker.com/reference/compose-file/services/#volumes"
        })
public final class UnpersistedStore implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        Set<DatastoreKind> kinds = Set.of(
                DatastoreKind.CACHE,
                DatastoreKind.BROKER,
                DatastoreKind.SEARCH,
                DatastoreKind.OBJECT_STORE,
                DatastoreKind.EXPERIMENT_TRACKER,
                DatastoreKind.IDENTITY,
                DatastoreKind.MONITOR);
        LostData.report(container, kinds, out);
    }
}
