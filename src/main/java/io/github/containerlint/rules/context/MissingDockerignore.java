package io.github.containerlint.rules.context;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.ContextSource;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds builds that copy a whole directory and have no ignore file. */
@AutoService(Rule.class)
@RuleInfo(
        name = "missing-dockerignore",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "A COPY takes the whole context, and nothing is left out of it",
        why = """
            Without an ignore file everything in the directory is sent to the build and copied into the image: the
            history in `.git`, the secrets in `.env`, the dependencies that were installed for another system. A change
            in one of them also invalidates the build cache.""",
        byHand = "which files the build does not need is not known",
        fine = {
            "a COPY that names its files or directories",
            "an ignore file beside the Dockerfile, named after it",
            "a remote context"
        },
        references = {"https://docs.docker.com/build/concepts/context/#dockerignore-files"})
public final class MissingDockerignore implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        build.files()
                .filter(files -> files.ignoreFile().isEmpty())
                .ifPresent(files -> build.contextSources().stream()
                        .filter(ContextSource::takesAll)
                        .findFirst()
                        .ifPresent(source ->
                                out.add(source, message(source, files)).about(build.title())));
    }

    private static String message(ContextSource source, ContextFiles files) {
        return "'%s' takes all that lies in the context, and nothing is left out; list what no build needs, such as .git, in %s"
                .formatted(source.value(), files.display(".dockerignore"));
    }
}
