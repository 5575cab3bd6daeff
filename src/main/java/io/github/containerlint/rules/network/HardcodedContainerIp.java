package io.github.containerlint.rules.network;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds addresses of containers where the name of the service could be written. */
@AutoService(Rule.class)
@RuleInfo(
        name = "hardcoded-container-ip",
        severity = WARNING,
        since = "0.1.0",
        summary = "A service is given another one's IP address instead of its name",
        why = """
            A changed address must be changed by hand in every place that holds it, and the whole subnet must be changed
            where another network of the machine already has it. An address that no service is set to have goes to the
            container that starts first. For a service's name Docker always gives the address that the service has at
            the time.""",
        byHand = "whether the program takes a name in place of an address is not known",
        fine = {
            "variables for addresses, such as `*_IP` and `*DNS*`",
            "lists of allowed addresses, gateways and addresses to listen on",
            "the service's own address, and networks of the kinds macvlan and ipvlan",
            "a network that is external"
        },
        references = {
            "https://docs.docker.com/compose/how-tos/networking/",
            "https://docs.docker.com/reference/compose-file/networks/"
        })
public final class HardcodedContainerIp implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        HardcodedAddress.of(composition).forEach(found -> {
            Findings.Draft draft = out.add(found, message(found)).about(found.subject());
            found.owner().ifPresent(owner -> draft.relating(owner.service(), "this service has the address"));
        });
    }

    private static String message(HardcodedAddress found) {
        return found.owner()
                .map(Container::service)
                .map(owner -> "'%s' is an address of '%s', which Docker finds by name; %s"
                        .formatted(found.address(), owner.name(), cure(found, owner)))
                .orElseGet(
                        () -> "'%s' on network '%s' belongs to the container that starts first; write a service's name"
                                .formatted(found.address(), found.network().name()));
    }

    private static String cure(HardcodedAddress found, Service owner) {
        return found.hostName()
                .map(name -> owner.hostNames().anyMatch(name::equals)
                        ? "remove the entry"
                        : "give '%s' the alias '%s' on network '%s'"
                                .formatted(owner.name(), name, found.network().name()))
                .orElseGet(() -> "write '%s'".formatted(owner.name()));
    }
}
