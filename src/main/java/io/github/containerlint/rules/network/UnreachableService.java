package io.github.containerlint.rules.network;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.model.NetworkAttachment;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.network.Address;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Located;
import java.util.stream.Collectors;

/** Finds services that are configured to call one another and share no network. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unreachable-service",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "Two services that talk to each other share no network",
        why = """
            Docker answers for a service's name only on the networks that the service is attached to, and lets no
            traffic pass from one network to another. Where two services share none, the name is not found. A service
            that names networks leaves the network `default`. With `network_mode` `host`, `bridge` or `none`, names of
            services do not work at all; from the host's network a service is reached at the port that it publishes.""",
        byHand = "which network the two services should share is not known",
        fine = {
            "services that are never started together",
            "a service that shares the network of another one with `network_mode: service:`",
            "an address on the host's own network",
            "a setting that several services share, where one of them reaches the other service"
        },
        references = {
            "https://docs.docker.com/compose/how-tos/networking/",
            "https://docs.docker.com/reference/compose-file/services/#networks",
            "https://docs.docker.com/engine/network/drivers/host/"
        })
public final class UnreachableService implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        UnreachableCall.of(composition).forEach(found -> {
            Located place = place(found);
            out.add(found, message(found))
                    .about(found.call().subject())
                    .relating(place, label(found, found.callee().service()));
        });
    }

    private static String message(UnreachableCall found) {
        Service caller = found.call().caller().service();
        Service callee = found.callee().service();
        String host = found.call().address().host().value();
        return switch (found.cause()) {
            case NETWORKS ->
                "'%s' cannot be reached: '%s' is on %s, and '%s' on %s; attach both to one network"
                        .formatted(host, caller.name(), networks(caller), callee.name(), networks(callee));
            case MODE_OF_CALLER ->
                "'%s' cannot be reached: '%s' has 'network_mode: %s', where names of services do not work; %s"
                        .formatted(host, caller.name(), mode(caller), cure(found, caller));
            case MODE_OF_CALLEE ->
                "'%s' cannot be reached: '%s' has 'network_mode: %s', where others do not find it by name; remove that"
                        .formatted(host, callee.name(), mode(callee));
            case UNPUBLISHED ->
                "'%s' cannot be reached: '%s' does not publish the port on the host; %s"
                        .formatted(found.call().address().text(), callee.name(), onHost(found));
        };
    }

    private static String cure(UnreachableCall found, Service caller) {
        boolean canChoose = mode(caller).equals("host") && found.target().isPresent();
        return canChoose ? onHost(found) : "remove it, so that both are on one network";
    }

    /** The cure for a call from the host's network. */
    private static String onHost(UnreachableCall found) {
        int target = found.target().getAsInt();
        int port = found.onHost().orElse(target);
        boolean hostAlone = found.call().address().form() == Address.Form.HOST;
        String address =
                hostAlone ? "'localhost', where it has port %d".formatted(port) : "'localhost:%d'".formatted(port);
        return found.onHost().isPresent()
                ? "write " + address
                : "publish '127.0.0.1:%d:%d' on '%s' and write %s"
                        .formatted(target, target, found.callee().service().name(), address);
    }

    private static String mode(Service service) {
        return service.networkMode().map(ConfigScalar::value).orElse("");
    }

    /** The place that keeps the two apart: a {@code network_mode}, or the network of the callee. */
    private static Located place(UnreachableCall found) {
        Service callee = found.callee().service();
        Service told = found.cause() == UnreachableCall.Cause.MODE_OF_CALLER
                ? found.call().caller().service()
                : callee;
        return told.networkMode().<Located>map(mode -> mode).orElseGet(() -> attachment(callee));
    }

    private static String label(UnreachableCall found, Service callee) {
        return switch (found.cause()) {
            case NETWORKS -> "'%s' is on %s".formatted(callee.name(), networks(callee));
            case MODE_OF_CALLER, MODE_OF_CALLEE -> "names of services do not work here";
            case UNPUBLISHED -> "this service seems to be meant";
        };
    }

    /** The first network that the service names, or the service itself where it names none. */
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
