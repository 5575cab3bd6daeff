package io.github.containerlint.lint;

import io.github.containerlint.dockerfile.Dockerfile;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.Container;
import io.github.containerlint.project.ImageBuild;
import io.github.containerlint.project.Project;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.CompositionRule;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.DockerfileRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.ProjectRule;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleCatalog;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One rule on its way over the elements of a project. */
final class RuleRun {
    /** The name that a rule's own fault is reported under. */
    static final String INTERNAL_ERROR = "internal-error";

    private final Rule rule;
    private final String name;
    private final Severity severity;
    private final List<Findings> checks = new ArrayList<>();
    private RuleFailure failure;
    private Span failedAt;

    RuleRun(RuleCatalog.Entry entry, Severity severity) {
        this.rule = entry.rule();
        this.name = entry.info().name();
        this.severity = severity;
    }

    void over(Project project) {
        if (rule instanceof ProjectRule one) {
            check("the project", start(project), findings -> one.check(project, findings));
        } else if (rule instanceof CompositionRule one) {
            project.compositions().forEach(composition -> over(composition, start(project), one));
        } else if (rule instanceof ContainerRule one) {
            project.compositions().stream()
                    .flatMap(composition -> composition.containers().stream())
                    .forEach(container -> over(container, one));
        } else if (rule instanceof BuildRule one) {
            project.builds().forEach(build -> over(build, one));
        } else if (rule instanceof DockerfileRule one) {
            project.dockerfiles().forEach(file -> over(file, one));
        }
    }

    private void over(Composition composition, Span otherwise, CompositionRule one) {
        Span where = composition.compose().files().stream()
                .findFirst()
                .map(SourceFile::start)
                .orElse(otherwise);
        check(where.file().path(), where, findings -> one.check(composition, findings));
    }

    private void over(Container container, ContainerRule one) {
        check(container.toString(), container.service().name().span(), findings -> one.check(container, findings));
    }

    private void over(ImageBuild build, BuildRule one) {
        check(build.title(), build.dockerfile().source().start(), findings -> one.check(build, findings));
    }

    private void over(Dockerfile file, DockerfileRule one) {
        check(file.source().path(), file.source().start(), findings -> one.check(file, findings));
    }

    /** Rules may come from other jars, compiled against another version of this one: a missing method is their fault too. */
    private void check(String element, Span where, Consumer<Findings> check) {
        Findings findings = new Findings(name, severity);
        checks.add(findings);
        try {
            check.accept(findings);
        } catch (RuntimeException | LinkageError | StackOverflowError thrown) {
            if (failure == null) {
                failure = new RuleFailure(name, element, thrown);
                failedAt = where.written();
            }
        }
    }

    private static Span start(Project project) {
        return SourceFile.of(".", project.tree().base(), "").start();
    }

    Optional<RuleFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** What the rule found in each element, and one finding about itself when it broke down. */
    List<List<Finding>> checks() {
        List<List<Finding>> all = checks.stream().map(Findings::all).collect(Collectors.toCollection(ArrayList::new));
        failure().map(this::internalError).map(List::of).ifPresent(all::add);
        return all;
    }

    private Finding internalError(RuleFailure fault) {
        String message = "rule '%s' broke down on %s with %s; switch it off and report it to its author"
                .formatted(name, fault.element(), fault.cause().getClass().getSimpleName());
        return new Finding(
                INTERNAL_ERROR, Severity.ERROR, failedAt, message, "rule " + name, List.of(), Optional.empty());
    }
}
