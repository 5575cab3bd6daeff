package io.github.containerlint.rules.network;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.Port;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds port mappings that older YAML readers read as one number. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unquoted-port",
        severity = Severity.INFO,
        since = "0.1.0",
        summary = "A port mapping without quotes is a number to some YAML readers",
        why = """
            YAML 1.1 reads two numbers below 60 with a colon between them as one number to the base of 60: `22:22` is
            1342. Compose itself reads it as a port mapping; other programs that read the file may not. In quotes it is
            a string for all of them.""",
        fix = "Puts the mapping in quotes.",
        fine = {
            "a mapping in quotes, in the long form, or with a protocol",
            "numbers of 60 and above, which no reader takes for one number"
        },
        references = {"https://docs.docker.com/reference/compose-file/services/#ports", "https://yaml.org/type/int.html"
        })
public final class UnquotedPort implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        container.service().ports().stream()
                .filter(Port::readsAsBase60)
                .forEach(port -> out.add(port, message(port))
                        .about(port.subject())
                        .fixedBy(port.quoted().map(edit -> new Fix("put the port in quotes", edit))));
    }

    private static String message(Port port) {
        return "%s is a single number to readers of YAML 1.1; write \"%s\"".formatted(port, port);
    }
}
