package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.project.ImageBuild;
import io.github.containerlint.project.LoosePackages;
import io.github.containerlint.project.PackageKind;
import io.github.containerlint.project.PackageRequest;
import io.github.containerlint.rule.Findings;

/** What is said of commands that leave the versions of packages to the day of the build. */
final class LooseVersions {
    private LooseVersions() {}

    static void report(ImageBuild build, PackageKind kind, Findings out) {
        build.looseInstalls(kind)
                .forEach(install -> out.add(install, message(install)).about(build.title()));
    }

    private static String message(LoosePackages install) {
        PackageRequest first = install.first();
        return install.isSingle()
                ? "%s is whatever %s on the day of the build; write '%s'"
                        .formatted(install.names(), chosen(first.version()), first.pinned())
                : "%s are whatever versions are current on the day of the build; write '%s' and so on"
                        .formatted(install.names(), first.pinned());
    }

    private static String chosen(PackageRequest.Version version) {
        return switch (version) {
            case RANGE -> "version fits";
            case TAG -> "version has that tag";
            case BRANCH -> "its branch holds";
            case ANY, GIVEN -> "version is the newest";
        };
    }
}
