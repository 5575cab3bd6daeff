package io.github.containerlint.rules.context;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds directories of tools that a {@code COPY} includes. */
@AutoService(Rule.class)
@RuleInfo(
        name = "clutter-in-build-context",
        severity = Severity.INFO,
        since = "0.1.0",
        summary = "A COPY takes what no image needs",
        why = """
            The history, the caches and the build results of the host make each build send more, make the image larger,
            and change the layer each time they change. They are not needed to run anything.""",
        byHand = "whether the build reads a part of it is not known",
        fine = {
            "a directory that the Dockerfile copies by its name, such as `COPY target/*.jar`",
            "a COPY that names its files, or leaves the directory out with `--exclude`",
            "a context without an ignore file, which `missing-dockerignore` reports"
        },
        references = {"https://docs.docker.com/build/concepts/context/#dockerignore-files"})
public final class ClutterInBuildContext implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        ContextClutter.of(build)
                .forEach(clutter -> out.add(clutter.source(), message(clutter, build))
                        .about(build.title())
                        .distinguishedBy(file(build, clutter.name())));
    }

    private static String message(ContextClutter clutter, ImageBuild build) {
        return "'%s' takes %s into the build; add '%s' to %s"
                .formatted(clutter.source().value(), clutter.name(), clutter.name(), file(build, ".dockerignore"));
    }

    /** A path of the context, as reports write it. */
    private static String file(ImageBuild build, String path) {
        return build.files().map(files -> files.display(path)).orElse(path);
    }
}
