package io.github.containerlint.rules.network;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds ports of the host that are published twice. */
@AutoService(Rule.class)
@RuleInfo(
        name = "conflicting-host-port",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "Two services want one port of the host",
        why = """
            A port of the host belongs to one container. The second one does not start: 'Bind for 0.0.0.0:8080 failed: port is already
            allocated'. A port without an address takes every address of the host, so that none is left on `127.0.0.1` either.""",
        byHand = "which service should move, and to which port, is not known",
        fine = {
            "services whose profiles are never active together",
            "another protocol or another address of the host",
            "a range from which Docker chooses"
        },
        references = {"https://docs.docker.com/reference/compose-file/services/#ports"})
public final class ConflictingHostPort implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        PortConflict.of(composition)
                .forEach(conflict -> out.add(conflict.second(), message(conflict))
                        .about(conflict.second().subject())
                        .relating(
                                conflict.first(),
                                "'%s' takes it here".formatted(conflict.owner().name())));
    }

    private static String message(PortConflict conflict) {
        return "port %d of the host is taken by '%s' already; publish '%s' on another one"
                .formatted(conflict.host(), conflict.owner().name(), conflict.second());
    }
}
