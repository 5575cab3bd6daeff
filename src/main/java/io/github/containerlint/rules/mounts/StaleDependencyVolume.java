package io.github.containerlint.rules.mounts;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.ConfigScalar;
import io.github.containerlint.compose.Mount;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Container;
import io.github.containerlint.project.Layer;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

@AutoService(Rule.class)
@RuleInfo(
        name = "stale-dependency-volume",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A named volume keeps the dependencies of the image it was first filled from",
        why = """
                Docker fills a named volume from the image only while the volume is empty. Once it holds the
                dependencies of one build, it shows these for ever, however often the image is built anew: a package
                that was added is missing, one that was updated is old. Only `docker volume rm` helps then. An
                anonymous volume belongs to its container and is made anew when it is asked for with
                `docker compose up --build --renew-anon-volumes`.""",
        quotes = "VOL, Option C: “Volume doesn't update when you change dependencies”",
        references = "https://docs.docker.com/engine/storage/volumes/#populate-a-volume-using-a-container")
public final class StaleDependencyVolume implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        container
                .staleDependencyVolumes()
                .forEach(layer -> out.add(layer, message(layer))
                        .about(layer.mount()
                                .map(Mount::subject)
                                .orElse(container.service().subject())));
    }

    private static String message(Layer layer) {
        String name =
                layer.mount().flatMap(Mount::source).map(ConfigScalar::value).orElse("");
        return "named volume '%s' keeps the dependencies of the first build on %s; write '- %s' alone, and 'docker compose up --build -V' after a change"
                .formatted(name, layer.target(), layer.target());
    }
}
