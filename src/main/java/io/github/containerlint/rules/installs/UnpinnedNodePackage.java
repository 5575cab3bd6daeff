package io.github.containerlint.rules.installs;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.packages.PackageKind;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds Node packages that a build installs without a version. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unpinned-node-package",
        severity = WARNING,
        since = "0.1.0",
        summary = "A build installs a Node package without saying which version",
        why = """
            `npm install -g NAME` and `yarn add NAME` take what the tag `latest` means at that moment, and no lock file
            remembers it: the same Dockerfile gives another image when it is built again. The image may then fail
            although no file of the project has changed. A tag such as `@latest` or `@next` does not say a version; a
            number or a range such as `@10` does. `corepack prepare NAME@latest` takes the newest package manager in the
            same way. One command is one finding.""",
        byHand = "which version was tested is not known",
        fine = {
            "installs whose versions the project's own lock file decides: `npm ci`, `pnpm install --frozen-lockfile`",
            "`npm install NAME` and `npm add NAME` in a directory to which a `package.json` may have been copied",
            "a range such as `@10`, and a name that holds a variable",
            "a stage that the image takes nothing from"
        },
        references = {
            "https://docs.npmjs.com/cli/v6/commands/npm-dist-tag/",
            "https://docs.npmjs.com/downloading-and-installing-packages-locally",
            "https://pnpm.io/cli/add"
        })
public final class UnpinnedNodePackage implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        UnpinnedVersions.report(build, PackageKind.NODE, out);
    }
}
