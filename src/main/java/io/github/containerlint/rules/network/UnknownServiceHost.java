package io.github.containerlint.rules.network;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds host names that no service has, where a service is probably meant. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unknown-service-host",
        severity = WARNING,
        since = "0.1.0",
        summary = "A service looks for a host that no service is called",
        why = """
            Docker answers for the names that the Compose file gives: those of the services, their aliases and their
            containers. For any other name the program gets an error such as `could not translate host name`, and only
            when it first connects: Compose starts all services without a warning.""",
        byHand = "the name of a machine outside of the project may be meant",
        fine = {
            "names with a dot, addresses, and names in `extra_hosts`",
            "a service of another Compose file of the directory, or of a project that extends this one",
            "an external network or a name server of its own, where another machine may answer",
            "a name that differs by more than a letter"
        },
        references = {
            "https://docs.docker.com/compose/how-tos/networking/",
            "https://docs.docker.com/reference/compose-file/networks/"
        })
public final class UnknownServiceHost implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        UnknownHosts.of(composition)
                .forEach(found -> out.add(found, message(found))
                        .about(found.call().subject())
                        .relating(found.meant().service(), "this service seems to be meant"));
    }

    private static String message(UnknownHost found) {
        String key = found.call().key();
        String fault = key.isEmpty()
                ? "'%s' is no service".formatted(found.host())
                : "'%s' names '%s', which is no service".formatted(key, found.host());
        return "%s; %s".formatted(fault, cure(found));
    }

    private static String cure(UnknownHost found) {
        return found.store()
                .map(store -> "write '%s', which runs %s".formatted(found.name(), store))
                .orElseGet(() -> "did you mean '%s'?".formatted(found.name()));
    }
}
