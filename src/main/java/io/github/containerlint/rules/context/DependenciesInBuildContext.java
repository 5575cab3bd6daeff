package io.github.containerlint.rules.context;

import com.google.auto.service.AutoService;
import io.github.containerlint.dockerignore.DockerignoreFile;
import io.github.containerlint.finding.Fix;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import java.util.Optional;

/** Finds installed dependencies of the host that a {@code COPY} takes into the image. */
@AutoService(Rule.class)
@RuleInfo(
        name = "dependencies-in-build-context",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "A COPY takes the host's installed dependencies into the image",
        why = """
                The dependencies on a laptop were installed for its operating system and its paths. Copied into the
                image they replace those that the build installed, and fail there; and each build sends hundreds of
                megabytes, and runs anew whenever one of these files changes. A line in `.dockerignore` keeps them out.
                It has an effect on the build context alone, and none on a bind mount.

                A pattern is anchored at the top of the context: `node_modules` keeps out that one directory.
                `**/node_modules` also keeps out the directories of a client beside the server and of a workspace's
                members.""",
        fix = "Appends the pattern to the ignore file.",
        byHand = "a later line takes it in again, or no ignore file can be extended",
        fine = {
            "a directory that the ignore file leaves out in any spelling, also by `*` and a list of what is let in",
            "a COPY that names its files",
            "a `package.json` of an example or a test that is never installed",
            "a remote context"
        },
        references = "https://docs.docker.com/build/concepts/context/#dockerignore-files")
public final class DependenciesInBuildContext implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        for (ContextDependencies sent : ContextDependencies.of(build)) {
            Findings.Draft draft = out.add(sent.source(), message(build, sent))
                    .about(build.title())
                    .distinguishedBy(build.files()
                            .map(files -> files.display(sent.name()))
                            .orElse(sent.name()));
            sent.sources().stream().skip(1).forEach(other -> draft.relating(other, "and here"));
            sent.readmittedBy()
                    .ifPresentOrElse(
                            line -> draft.relating(line, "this line takes it in again"),
                            () -> draft.fixedBy(fix(build, sent)));
        }
    }

    private static String message(ImageBuild build, ContextDependencies sent) {
        String file = ignoreFile(build).map(found -> found.source().path()).orElse(".dockerignore");
        String cure = sent.readmittedBy()
                .map(line -> "remove '%s' from %s".formatted(line.text(), file))
                .orElseGet(() -> "add '%s' to %s".formatted(sent.pattern(), file));
        return "'%s' takes %s from the host into the build; %s"
                .formatted(sent.source().value(), taken(sent), cure);
    }

    private static String taken(ContextDependencies sent) {
        int others = sent.paths().size() - 1;
        return sent.paths().get(0) + (others > 0 ? " and " + others + " more" : "");
    }

    private static Optional<Fix> fix(ImageBuild build, ContextDependencies sent) {
        return ignoreFile(build)
                .map(file -> new Fix("exclude '%s'".formatted(sent.pattern()), file.append(sent.pattern())));
    }

    private static Optional<DockerignoreFile> ignoreFile(ImageBuild build) {
        return build.files().flatMap(ContextFiles::ignoreFile);
    }
}
