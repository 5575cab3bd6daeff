package io.github.containerlint.rules.network;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.NetworkAttachment;
import io.github.containerlint.compose.Service;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Call;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Container;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Located;
import java.util.stream.Collectors;

/** Finds services that are told to talk to one another and share no network. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unreachable-service",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "Two services that talk to each other share no network",
        why = """
            Docker answers for a service's name only on the networks that the service is attached to, and lets no traffic pass from
            one network to another. Where two services share none, the name is not found. A service that names networks
            leaves the network `default`.""",
        quotes = """
            CON, Docker Compose a lightweight, Local orchestration: “All services share a private internal network and can communicate with each
            other using their service names”
            """,
        references = {
            "https://docs.docker.com/compose/how-tos/networking/",
            "https://docs.docker.com/reference/compose-file/services/#networks"
        })
public final class UnreachableService implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        composition
                .unreachableCalls()
                .forEach(call -> call.callee()
                        .map(Container::service)
                        .ifPresent(callee -> out.add(call, message(call, callee))
                                .about(call.subject())
                                .relating(
                                        attachment(callee),
                                        "'%s' is on %s".formatted(callee.name(), networks(callee)))));
    }

    private static String message(Call call, Service callee) {
        Service caller = call.caller().service();
        return "'%s' cannot be reached: '%s' is on %s, and '%s' on %s; attach both to one network"
                .formatted(call.address().host(), caller.name(), networks(caller), callee.name(), networks(callee));
    }

    /** The first network that it names, or the service itself where it names none. */
    private static Located attachment(Service service) {
        return service.networks().stream().findFirst().map(Located.class::cast).orElse(service);
    }

    private static String networks(Service service) {
        return service.networks().stream()
                .map(NetworkAttachment::network)
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
    }
}
