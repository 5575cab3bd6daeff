package io.github.containerlint.rules.installs;

import static io.github.containerlint.finding.Severity.INFO;

import com.google.auto.service.AutoService;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds requirements files that do not set the versions of their packages. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unpinned-requirements",
        severity = INFO,
        since = "0.1.0",
        summary = "A requirements file that the image installs does not say which versions",
        why = """
            For a package without a version, or with limits only, pip takes the newest one that fits. The same
            Dockerfile gives another image when it is built again, although no file of the project has changed, and no
            file names the version that worked. `pip freeze`, `pip-compile` and `uv pip compile` write a file with the
            version of each package, also of the packages that other packages need.

            One file is one finding, at the first such line. Files that `-r` reads are looked at as well.""",
        byHand = "which version was tested is not known",
        fine = {
            "constraints (`-c`), hashes, or a lock file that decides on the versions",
            "a file that an earlier command writes, or that comes from another stage",
            "the ranges of `pyproject.toml` and `setup.cfg`, which a library needs"
        },
        references = {
            "https://pip.pypa.io/en/stable/topics/repeatable-installs/",
            "https://pip.pypa.io/en/stable/reference/requirements-file-format/"
        })
public final class UnpinnedRequirements implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        RequirementsReadByBuild.of(build)
                .forEach(file -> out.add(file, message(file.packages()))
                        .about(build.title())
                        .relating(file.use(), "installed from here"));
    }

    private static String message(UnpinnedPackages packages) {
        return UnpinnedVersions.message(packages, "newest version that fits", "newest versions that fit");
    }
}
