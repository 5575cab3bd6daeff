package io.github.containerlint.rules.installs;

import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.packages.PackageKind;
import io.github.containerlint.project.packages.PackageRequest;
import io.github.containerlint.project.packages.PythonRequirement;
import java.util.List;
import java.util.Set;

/** Finds the commands of a build that do not set the versions of the packages they install. */
final class UnpinnedInstalls {
    private UnpinnedInstalls() {}

    /**
     * The packages without a version, for each command. A version in another command or requirements file counts, too.
     */
    static List<UnpinnedPackages> of(ImageBuild build, PackageKind kind) {
        Set<String> pinned = kind == PackageKind.PYTHON ? RequirementsReadByBuild.pinned(build) : Set.of();
        return RequestedPackages.of(build, kind)
                .map(requests -> requests.stream()
                        .filter(PackageRequest::isLoose)
                        .filter(request -> !pinned.contains(PythonRequirement.nameOf(request)))
                        .toList())
                .filter(loose -> !loose.isEmpty())
                .map(UnpinnedPackages::new)
                .toList();
    }
}
