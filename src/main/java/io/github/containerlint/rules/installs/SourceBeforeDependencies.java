package io.github.containerlint.rules.installs;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Listed;

/** Finds copies of sources before the install of the dependencies. */
@AutoService(Rule.class)
@RuleInfo(
        name = "source-before-dependencies",
        severity = WARNING,
        since = "0.1.0",
        summary = "The sources are copied before the dependencies are installed",
        why = """
            Docker takes a layer from its cache as long as nothing before it has changed. Below a COPY of the sources,
            every edit of a line of code installs all dependencies anew: minutes instead of seconds, and the network is
            needed for it. When the manifest and the lock file are copied first, the layer of the install stays until a
            dependency changes.""",
        byHand = "what else the install reads of the sources is not certain",
        fine = {
            "an install of the project itself with `pip install .`, of the members of a workspace or of packages in a directory",
            "an install that runs scripts of the project",
            "an install that mounts its files with `RUN --mount=type=bind`, or that repeats an earlier one",
            "a build with Maven that only tests, works offline, has a cache mount or builds a reactor"
        },
        references = {
            "https://docs.docker.com/build/cache/optimize/#order-your-layers",
            "https://docs.astral.sh/uv/guides/integration/docker/#intermediate-layers"
        })
public final class SourceBeforeDependencies implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        for (CacheBustingCopy early : CacheBustingCopies.of(build)) {
            Findings.Draft draft = out.add(early, message(early))
                    .about(build.title())
                    .relating(early.install(), "this installs the dependencies");
            early.others()
                    .forEach(other ->
                            draft.relating(other.install(), "so does this, which needs " + Listed.of(other.needed())));
        }
    }

    private static String message(CacheBustingCopy early) {
        String needed = Listed.of(early.needed());
        String install = early.alone().map("run '%s'"::formatted).orElse("install");
        String cure = early.copiedBefore()
                ? "%s before it, with %s alone".formatted(install, needed)
                : "copy %s first and %s before it".formatted(needed, install);
        return "'%s' is copied before '%s', so that each change in it installs all dependencies anew; %s"
                .formatted(early.source().value(), early.call(), cure);
    }
}
