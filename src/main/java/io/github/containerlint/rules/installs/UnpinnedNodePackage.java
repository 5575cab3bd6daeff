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
            `npm install -g NAME` and `yarn add NAME` take what the tag `latest` means at that moment, and no lock file remembers
            it: the image that works today is another one when it is built again. What breaks then was changed by nobody in the
            project. A tag such as `@latest` or `@next` says no more than no version at all; a number or a range such as `@10` is a
            version. `corepack prepare NAME@latest` takes the newest package manager in the same way. What a project's own lock file
            decides (`npm ci`, `pnpm install --frozen-lockfile`) is left alone; `npm install NAME` and `npm add NAME` are reported
            where no `package.json` was copied to the directory. One command is one finding.""",
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
