package io.github.containerlint.rules.installs;

import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.packages.PackageKind;
import io.github.containerlint.project.packages.PackageRequest;
import io.github.containerlint.project.packages.PythonRequirement;
import java.util.List;
import java.util.Set;

/** Finds the commands of a build that leave it to the day which versions they install. */
final class UnpinnedInstalls {
    private UnpinnedInstalls() {}

    /** What another command or a requirements file pins is installed in that version. */
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
