package io.github.containerlint.rules.installs;

import static io.github.containerlint.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.packages.PackageKind;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds Python packages that a build installs without a version. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unpinned-python-package",
        severity = WARNING,
        since = "0.1.0",
        summary = "A build installs a Python package without saying which version",
        why = """
            pip takes the newest version that it finds. The same Dockerfile gives another image when it is built again:
            on a colleague's machine, on the build server, after the cache was cleared. The image may then fail although
            no file of the project has changed, and no file names the version that worked. Limits such as `>=2` do not
            help, because each newer version lies within them.

            One command is one finding.""",
        byHand = "which version was tested is not known",
        fine = {
            "the newest `pip`, `setuptools`, `wheel` or `uv`",
            "a command that is given constraints (`-c`), a date or a directory of wheels: these decide on its versions",
            "packages of the project, addresses, and repositories with a commit or a tag",
            "a package whose version another requirements file of the build gives"
        },
        references = {
            "https://pip.pypa.io/en/stable/topics/repeatable-installs/",
            "https://pip.pypa.io/en/stable/reference/requirement-specifiers/"
        })
public final class UnpinnedPythonPackage implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        UnpinnedVersions.report(build, PackageKind.PYTHON, out);
    }
}
