package io.github.containerlint.rules.syntax;

import com.google.auto.service.AutoService;
import io.github.containerlint.compose.config.ConfigEntry;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.project.Composition;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.Optional;

/** Finds the top-level {@code version}, which Compose no longer reads. */
@AutoService(Rule.class)
@RuleInfo(
        name = "obsolete-version",
        severity = Severity.INFO,
        since = "0.1.0",
        summary = "The top-level version does nothing",
        why = """
            Compose has ignored `version` since its second release: it always reads a file by the newest specification,
            and warns at each command. A change of the number has no effect.""",
        fix = "Removes the line.",
        byHand = "'version' does not stand on lines of its own",
        references = {
            "https://docs.docker.com/reference/compose-file/version-and-name/#version-top-level-element-obsolete"
        })
public final class ObsoleteVersion implements CompositionRule {
    @Override
    public void check(Composition composition, Findings out) {
        composition
                .compose()
                .version()
                .ifPresent(version ->
                        out.add(version, message(version)).about("version").fixedBy(fix(version)));
    }

    private static String message(ConfigEntry version) {
        return "'version: %s' is ignored by Compose; remove it".formatted(version.value());
    }

    private static Optional<Fix> fix(ConfigEntry version) {
        return version.value() instanceof ConfigScalar value && value.related().isEmpty()
                ? Optional.of(new Fix(
                        "remove the line",
                        TextEdit.withoutLines(version.key().span().to(value.place()))))
                : Optional.empty();
    }
}
