package io.github.containerlint.rules.network;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds container names that two services have. */
@AutoService(Rule.class)
@RuleInfo(
        name = "duplicate-container-name",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "Two services have one container name",
        why = """
            A container name exists once on a machine. The second service cannot be created: 'Conflict. The container name is already
            in use'.""",
        byHand = "which service should have the name is not known",
        fine = {"services whose profiles are never active together", "a name that holds a variable without a value"},
        references = {"https://docs.docker.com/reference/compose-file/services/#container_name"})
public final class DuplicateContainerName implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        sharing(composition)
                .forEach(services -> services.stream()
                        .skip(1)
                        .forEach(service -> service.containerName()
                                .ifPresent(name -> out.add(name, message(name, services.get(0)))
                                        .about(service.subject() + ".container_name")
                                        .relating(place(services.get(0)), "the first one has it here"))));
    }

    /** Groups of services with the same container name that can run together, in the order of the file. */
    private static List<List<Service>> sharing(Composition composition) {
        Map<String, List<Service>> byName = new LinkedHashMap<>();
        for (Container container : composition.containers()) {
            Service service = container.service();
            service.containerName()
                    .flatMap(ConfigScalar::known)
                    .ifPresent(name -> byName.computeIfAbsent(name, unseen -> new ArrayList<>())
                            .add(service));
        }
        return byName.values().stream()
                .map(named -> together(named, composition.compose()))
                .filter(services -> services.size() > 1)
                .toList();
    }

    private static List<Service> together(List<Service> named, ComposeProject compose) {
        return named.stream()
                .filter(service ->
                        named.stream().anyMatch(other -> other != service && compose.canRunTogether(service, other)))
                .toList();
    }

    private static Located place(Service service) {
        return service.containerName().<Located>map(name -> name).orElse(service.name());
    }

    private static String message(ConfigScalar name, Service first) {
        return "container name '%s' is taken by '%s' already; give this one its own, or leave it to Compose"
                .formatted(name, first.name());
    }
}
