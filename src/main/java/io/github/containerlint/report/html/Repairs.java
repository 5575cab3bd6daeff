package io.github.containerlint.report.html;

import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.lint.FixedFile;
import io.github.containerlint.lint.Fixer;
import io.github.containerlint.project.Composition;
import io.github.containerlint.project.RewrittenServices;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.project.container.Layer;
import io.github.containerlint.source.Lazy;
import io.github.containerlint.source.SourceFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What fixes change in the file systems of a Compose project's services. */
final class Repairs {
    private final Composition composition;
    private final List<Finding> findings;
    private final Set<Path> files;
    private final Lazy<RewrittenServices> rewritten;
    private final Map<Finding, Optional<Change>> changes = new IdentityHashMap<>();

    /**
     * A service before and after fixes that change its mounts.
     *
     * @param fixes those of its fixes that do so
     */
    record Change(Container before, Container after, List<Fix> fixes) {}

    /** A layer by what a reader sees of it. */
    private record Seen(String target, Layer.Kind kind, Optional<String> source) {}

    Repairs(Composition composition, List<Finding> findings) {
        this.composition = composition;
        this.files = files(composition.compose());
        this.findings = findings.stream()
                .filter(finding -> finding.fix().isPresent())
                .filter(finding -> files.contains(finding.span().file().location()))
                .toList();
        this.rewritten = new Lazy<>(() -> new RewrittenServices(composition));
    }

    private static Set<Path> files(ComposeProject compose) {
        return compose.files().stream().map(SourceFile::location).collect(Collectors.toSet());
    }

    /** What the fixes of all findings about a service change together; empty where its mounts stay as they are. */
    Optional<Change> of(Container container) {
        List<Finding> changing = findings.stream()
                .filter(finding -> of(finding)
                        .filter(change -> change.before() == container)
                        .isPresent())
                .toList();
        return change(container, changing);
    }

    /** What the fix of one finding changes; empty where the mounts of its service stay as they are. */
    Optional<Change> of(Finding finding) {
        Optional<Change> known = changes.get(finding);
        if (known == null) {
            known = composition.containers().stream()
                    .filter(container -> isAbout(finding, container))
                    .flatMap(container -> change(container, List.of(finding)).stream())
                    .findFirst();
            changes.put(finding, known);
        }
        return known;
    }

    /** Whether the finding points into one of the project's files and its subject is the service or a part of it. */
    boolean isAbout(Finding finding, Container container) {
        String service = container.service().subject();
        String subject = finding.subject();
        return files.contains(finding.span().file().location())
                && (subject.equals(service) || subject.startsWith(service + ".") || subject.startsWith(service + "["));
    }

    private Optional<Change> change(Container container, List<Finding> fixed) {
        Map<Path, String> texts = new HashMap<>();
        for (FixedFile file : Fixer.apply(fixed).files()) {
            if (files.contains(file.file().location())) {
                texts.put(file.file().location(), file.text());
            }
        }
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return rewritten
                .get()
                .of(container, texts)
                .filter(after -> !seen(after).equals(seen(container)))
                .map(after -> new Change(container, after, fixes(fixed)));
    }

    private static List<Fix> fixes(List<Finding> fixed) {
        return fixed.stream().flatMap(finding -> finding.fix().stream()).toList();
    }

    private static List<Seen> seen(Container container) {
        return container.filesystem().layers().stream()
                .map(layer -> new Seen(layer.target().value(), layer.kind(), container.sourceOf(layer)))
                .toList();
    }
}
