package io.github.containerlint.lint;

import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.DockerfileRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.rule.SuppressionRule;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.suppression.Suppression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Applies one rule to all elements of a project that it checks. */
final class RuleRun {
    private final Rule rule;
    private final String name;
    private final Severity severity;
    private final List<Findings> checks = new ArrayList<>();
    private Breakdown breakdown;

    RuleRun(RuleCatalog.Entry entry, Severity severity) {
        this.rule = entry.rule();
        this.name = entry.name();
        this.severity = severity;
    }

    void over(Project project) {
        Span start = SourceFile.of(".", project.tree().base(), "").start();
        if (rule instanceof ProjectRule one) {
            check("the project", start, findings -> one.check(project, findings));
        } else if (rule instanceof BuildRule one) {
            for (ImageBuild build : project.builds()) {
                Span where = build.dockerfile().source().start();
                check(build.title(), where, findings -> one.check(build, findings));
            }
        } else if (rule instanceof DockerfileRule one) {
            for (Dockerfile file : project.dockerfiles()) {
                check(file.source().path(), file.source().start(), findings -> one.check(file, findings));
            }
        } else {
            for (Composition composition : project.compositions()) {
                over(composition, start);
            }
        }
    }

    /** Applies a rule about comments. */
    void over(Collection<Suppression> suppressions) {
        if (rule instanceof SuppressionRule one) {
            for (Suppression suppression : suppressions) {
                check(suppression.toString(), suppression.span(), findings -> one.check(suppression, findings));
            }
        }
    }

    private void over(Composition composition, Span otherwise) {
        if (rule instanceof CompositionRule one) {
            List<SourceFile> files = composition.compose().files();
            Span where = files.isEmpty() ? otherwise : files.get(0).start();
            check(where.file().path(), where, findings -> one.check(composition, findings));
        } else if (rule instanceof ContainerRule one) {
            for (Container container : composition.containers()) {
                Span where = container.service().name().span();
                check(container.toString(), where, findings -> one.check(container, findings));
            }
        }
    }

    /**
     * Runs one check and catches failures of the rule. Rules from other jars may be compiled against another version of
     * this one, so a missing method is a failure too.
     */
    private void check(String element, Span where, Consumer<Findings> check) {
        Findings findings = new Findings(name, severity);
        checks.add(findings);
        try {
            check.accept(findings);
        } catch (RuntimeException | LinkageError | StackOverflowError thrown) {
            if (breakdown == null) {
                breakdown = new Breakdown(new RuleFailure(name, element, thrown), where.written());
            }
        }
    }

    /** The first failure of the rule; empty where there is none. */
    Optional<Breakdown> breakdown() {
        return Optional.ofNullable(breakdown);
    }

    /** The findings of the rule in each element. */
    List<List<Finding>> checks() {
        List<List<Finding>> findings = new ArrayList<>();
        for (Findings check : checks) {
            findings.add(check.all());
        }
        return findings;
    }
}
