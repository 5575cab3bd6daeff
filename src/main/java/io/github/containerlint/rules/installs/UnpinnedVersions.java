package io.github.containerlint.rules.installs;

import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.packages.PackageKind;
import io.github.containerlint.project.packages.PackageRequest;
import io.github.containerlint.rule.Findings;

/** Reports commands that do not set the versions of packages. */
final class UnpinnedVersions {
    private UnpinnedVersions() {}

    static void report(ImageBuild build, PackageKind kind, Findings out) {
        UnpinnedInstalls.of(build, kind)
                .forEach(install -> out.add(install, message(install)).about(build.title()));
    }

    private static String message(UnpinnedPackages install) {
        return message(install, chosen(install.first().version()), "versions that are current");
    }

    /**
     * The message for packages without a version.
     *
     * @param single the part of the message about one package: {@code newest version that fits}
     * @param several the same part about several packages: {@code newest versions that fit}
     */
    static String message(UnpinnedPackages packages, String single, String several) {
        return packages.isSingle()
                ? "%s is installed in the %s on the day of the build; write '%s'"
                        .formatted(packages.names(), single, packages.first().pinned())
                : "%s are installed in the %s on the day of the build; write '%s' and so on"
                        .formatted(packages.names(), several, packages.first().pinned());
    }

    private static String chosen(PackageRequest.Version version) {
        return switch (version) {
            case RANGE -> "newest version that fits";
            case TAG -> "version that has that tag";
            case BRANCH -> "state of its branch";
            case ANY, GIVEN -> "version that is the newest";
        };
    }
}
