package io.github.containerlint.rules.data;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.ResourceKind;
import io.github.containerlint.compose.model.ResourceUse;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Spelling;
import java.util.Optional;
import java.util.Set;

/** Finds resources that are used and not declared. */
@AutoService(Rule.class)
@RuleInfo(
        name = "undeclared-resource",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "A service names a volume, network, secret or config that is not declared",
        why = """
            Compose creates only what is declared at the top level of the file. A service that names another volume,
            network, secret or config keeps the whole project from starting: 'service `db` refers to undefined volume
            mysqldata'. A file or directory that should be mounted needs `./` before it; without `./` Compose reads it
            as the name of a volume.""",
        fix = "Declares a volume at the top level of the file that uses it, or puts `./` before a path.",
        byHand = "another name may be meant, or the declaration needs settings",
        fine = {
            "a resource that another file of the same project declares",
            "the network `default`, which needs no declaration",
            "a path that begins with `./`, `/` or `~`",
            "a name that holds a variable without a value"
        },
        references = {
            "https://docs.docker.com/reference/compose-file/volumes/",
            "https://docs.docker.com/reference/compose-file/networks/",
            "https://docs.docker.com/reference/compose-file/secrets/"
        })
public final class UndeclaredResource implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        ComposeProject compose = composition.compose();
        Set<Span> binds = MisreadBinds.of(composition);
        compose.undeclaredUses().forEach(use -> {
            if (use.kind() == ResourceKind.VOLUME && binds.contains(use.span())) {
                bind(use, out);
            } else {
                check(use, meant(use, compose), compose, out);
            }
        });
    }

    private static void bind(ResourceUse use, Findings out) {
        String name = use.name();
        boolean written = use.related().isEmpty() && use.span().text().equals(name);
        Fix cure =
                new Fix("write './%s'".formatted(name), new TextEdit(use.span().atStart(), "./"));
        out.add(
                        use,
                        "'%s' is a path, and without './' Compose takes it for a volume that is not declared; write './%s'"
                                .formatted(name, name))
                .about(use.subject())
                .fixedBy(Optional.of(cure).filter(fix -> written));
    }

    private static void check(ResourceUse use, Optional<String> meant, ComposeProject compose, Findings out) {
        boolean certain = use.kind() == ResourceKind.VOLUME && meant.isEmpty();
        out.add(use, message(use, meant)).about(use.subject()).fixedBy(certain ? fix(use, compose) : Optional.empty());
    }

    private static Optional<String> meant(ResourceUse use, ComposeProject compose) {
        return Spelling.nearest(
                use.name(),
                compose.resources(use.kind())
                        .map(resource -> resource.name().value())
                        .toList());
    }

    private static String message(ResourceUse use, Optional<String> meant) {
        String cure = meant.map("did you mean '%s'?"::formatted)
                .orElseGet(() -> "add '%s:' under '%s:' at the top level"
                        .formatted(use.name(), use.kind().section()));
        return "%s '%s' is not declared; %s".formatted(use.kind().label(), use.name(), cure);
    }

    private static Optional<Fix> fix(ResourceUse use, ComposeProject compose) {
        return Declaration.in(compose, use).map(edit -> new Fix("declare the volume '%s'".formatted(use.name()), edit));
    }
}
