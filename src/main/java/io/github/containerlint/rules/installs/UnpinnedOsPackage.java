package io.github.containerlint.rules.installs;

import com.google.auto.service.AutoService;
import io.github.containerlint.finding.Severity;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.packages.PackageKind;
import io.github.containerlint.rule.BuildRule;
import io.github.containerlint.rule.Findings;
import io.github.containerlint.rule.Rule;
import io.github.containerlint.rule.RuleInfo;

/** Finds packages of the system that a build installs without a version. */
@AutoService(Rule.class)
@RuleInfo(
        name = "unpinned-os-package",
        severity = Severity.OFF,
        since = "0.1.0",
        summary = "A build installs a package of the system without saying which version",
        why = """
            apt, apk, dnf, yum and zypper install what their repositories hold on the day of the build. Within one
            release of a distribution this changes little, and security updates come with it. A build with pinned
            versions gets the same programs each time, and fails as soon as a repository drops a version. So this rule
            is off by default. One command is one finding.""",
        byHand = "which version the distribution has is not known",
        fine = {
            "a package file of the project",
            "a name that holds a variable",
            "a stage that the image takes nothing from"
        },
        references = {"https://docs.docker.com/build/building/best-practices/#apt-get"})
public final class UnpinnedOsPackage implements BuildRule {
    @Override
    public void check(ImageBuild build, Findings out) {
        UnpinnedInstalls.of(build, PackageKind.SYSTEM)
                .forEach(install -> out.add(install, message(install)).about(build.title()));
    }

    private static String message(UnpinnedPackages install) {
        return UnpinnedVersions.message(
                install, "version that the distribution has", "versions that the distribution has");
    }
}
