package io.github.containerlint.rules.context;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds files that a build needs from its context and that do not exist. */
@AutoService(Rule.class)
@RuleInfo(
        name = "missing-copy-source",
        severity = WARNING,
        since = "0.1.0",
        summary = "A COPY names what is not in the build context",
        why = """
            The build ends at this line: `failed to calculate checksum of ref ...: \"/app.py\": not found`. A source is
            looked for in the build context, not beside the Dockerfile, and never above the context: Docker drops a
            leading `..` and takes what the context itself has under the name. On the author's machine the file may be
            there, although it was never added to git.""",
        byHand = "whether the file is absent or its path is wrong is not known",
        fine = {
            "files that a build makes: all in directories such as `target` and `dist`, and archives such as `*.jar`, because Maven validates before it packages",
            "files that `.gitignore` leaves out, keys and certificates, and a file that an example beside it shows how to write",
            "patterns that match nothing, and paths that hold a variable without a value",
            "files of an earlier stage, addresses and heredocs"
        },
        references = {
            "https://docs.docker.com/build/concepts/context/#what-is-a-build-context",
            "https://docs.docker.com/build/concepts/context/#local-directories"
        })
public final class MissingCopySource implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        MissingCopySources.of(build)
                .forEach(absent -> out.add(absent.source(), message(absent)).about(build.title()));
    }

    private static String message(AbsentSource absent) {
        String written = absent.source().written().value();
        if (absent.leaves()) {
            String reach = absent.instead()
                    .map("and Docker takes '%s' of the context in its place"::formatted)
                    .orElse("where no %s reaches".formatted(absent.source().instruction()));
            return "'%s' lies above the build context '%s', %s; build from a directory that holds both"
                    .formatted(written, absent.context(), reach);
        }
        String cure = absent.similar()
                .map(path -> "did you mean '%s'?".formatted(path))
                .orElse("add it, or correct the path");
        return "'%s' is not in the build context '%s'; %s".formatted(written, absent.context(), cure);
    }
}
