package io.github.containerlint.rules.context;

import com.google.auto.service.AutoService;
import io.github.containerlint.dockerignore.IgnorePattern;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.ContextSource;
import io.github.containerlint.project.ImageBuild;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds sources of a COPY that the ignore file keeps out. */
@AutoService(Rule.class)
@RuleInfo(
        name = "ignored-copy-source",
        severity = Severity.ERROR,
        since = "0.1.0",
        summary = "The ignore file keeps out what a COPY needs",
        why = """
            What `.dockerignore` leaves out is not there for the build. A COPY of it ends the build with 'not found', although the file
            lies in the directory. The classic of Java: `target` in the ignore file, and `COPY target/app.jar` in the Dockerfile.""",
        quotes = """
            CON, Building Custom Docker Images: “This copies files from your host machine into the image.”
            """,
        references = {
            "https://docs.docker.com/build/concepts/context/#dockerignore-files",
            "https://docs.docker.com/reference/build-checks/copy-ignored-file/"
        })
public final class IgnoredCopySource implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        for (ContextSource source : build.contextSources()) {
            if (source.isLiteral()) {
                build.files()
                        .flatMap(files -> files.excludedBy(source.path()))
                        .ifPresent(line -> out.add(source, message(source, line))
                                .about(build.title())
                                .relating(line, "this line keeps it out"));
            }
        }
    }

    private static String message(ContextSource source, IgnorePattern line) {
        return "'%s' is kept out of the build by '%s'; add '!%s' below it in %s"
                .formatted(
                        source.value(),
                        line.text(),
                        source.path(),
                        line.span().file().path());
    }
}
