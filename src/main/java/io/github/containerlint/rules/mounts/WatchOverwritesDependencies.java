package io.github.containerlint.rules.mounts;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.container.Container;
import io.github.containerlint.rule.ContainerRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;
import io.github.containerlint.source.Located;

/** Finds watch rules that copy the host's installed dependencies over those of the image. */
@AutoService(Rule.class)
@RuleInfo(
        name = "watch-overwrites-dependencies",
        severity = Severity.WARNING,
        since = "0.1.0",
        summary = "Compose Watch copies the host's installed dependencies over the image's",
        why = """
                `docker compose watch` copies every file that changes below the watched path into the running container.
                After an installation on the host these are thousands of files, compiled for the host's system, and they
                replace those that the image was built with. Files that `.dockerignore` keeps out of the build are not
                copied, and neither are files that `ignore` lists; the patterns of `ignore` are relative to the watched
                path.""",
        byHand = "'ignore' or .dockerignore may keep it out; which is not known",
        fine = {
            "a directory that `ignore` or `.dockerignore` leaves out",
            "the action `rebuild`, which copies nothing into the container",
            "a target outside of the directory that the image builds"
        },
        references = {
            "https://docs.docker.com/compose/how-tos/file-watch/",
            "https://docs.docker.com/reference/compose-file/develop/#ignore"
        })
public final class WatchOverwritesDependencies implements ContainerRule {
    @Override
    public void check(Container container, Findings out) {
        for (WatchOverwrite watch : WatchOverwrite.of(container)) {
            Located place = watch.rule().path().map(Located.class::cast).orElse(watch.rule());
            out.add(place, message(watch))
                    .about(watch.rule().subject())
                    .distinguishedBy(watch.path())
                    .relating(
                            watch.directory(),
                            "the image builds %s here"
                                    .formatted(watch.directory().path()));
        }
    }

    private static String message(WatchOverwrite watch) {
        return "the host's '%s' is copied over %s, which the image builds with '%s'; add '%s/' to 'ignore'"
                .formatted(
                        watch.path(),
                        watch.directory().path(),
                        watch.directory().maker(),
                        watch.path());
    }
}
