package io.github.containerlint.rules.context;

import com.google.auto.service.AutoService;
import io.github.containerlint.dockerignore.IgnorePattern;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.ContextSource;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds files that a build needs from its context and that the ignore file excludes. */
@AutoService(Rule.class)
@RuleInfo(
        name = "ignored-copy-source",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "The ignore file keeps out what a COPY needs",
        why = """
            A file that `.dockerignore` leaves out is not there for the build. A COPY of the file ends the build with
            'not found', although the file lies in the directory. A common case in Java projects is `target` in the
            ignore file and `COPY target/app.jar` in the Dockerfile.

            A pattern such as `target/*.jar` is reported where the ignore file keeps out the whole directory with which
            the pattern begins. The files that `RUN --mount=type=bind` takes from the context must be there as well.""",
        byHand = "whether the COPY or the ignore file is wrong is not known",
        fine = {
            "a pattern that still matches files which are let in",
            "files of an earlier stage, addresses and heredocs",
            "a context that no file names",
            "a stage that the image takes nothing from"
        },
        references = {
            "https://docs.docker.com/build/concepts/context/#dockerignore-files",
            "https://docs.docker.com/reference/dockerfile/#run---mounttypebind",
            "https://docs.docker.com/reference/build-checks/copy-ignored-file/"
        })
public final class IgnoredCopySource implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        build.files()
                .ifPresent(files -> build.neededSources().stream()
                        .filter(source -> !source.fixedPath().isEmpty())
                        .forEach(source -> files.excludedBy(source.fixedPath())
                                .ifPresent(line -> report(source, line, message(source, line, files), out)
                                        .about(build.title()))));
    }

    /**
     * Reports the instruction that uses the path: the default of an {@code ARG} that contains it is no fault by itself.
     */
    private static Findings.Draft report(ContextSource source, IgnorePattern line, String message, Findings out) {
        Findings.Draft draft = out.add(source.written(), message)
                .relating(line, "this line keeps it out")
                .relating(source, "this is its value");
        source.related().stream()
                .filter(use -> !use.span().equals(source.written().span()))
                .forEach(use -> draft.relating(use.span(), use.label()));
        return draft;
    }

    private static String message(ContextSource source, IgnorePattern line, ContextFiles files) {
        boolean itself = line.isFor(source.path()) && !files.isExcludedElsewhere(source.path());
        String cure =
                itself ? "remove '%s' from".formatted(line.text()) : "add '!%s' at the end of".formatted(source.path());
        return "'%s' is kept out of the build by '%s'; %s %s"
                .formatted(source.value(), line.text(), cure, line.span().file().path());
    }
}
