package io.github.containerlint.rules.installs;

import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.command.RunCommands;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.packages.NodePackages;
import io.github.containerlint.project.packages.PackageKind;
import io.github.containerlint.project.packages.PackageRequest;
import io.github.containerlint.project.packages.PipInstall;
import io.github.containerlint.project.packages.PythonRequirement;
import io.github.containerlint.project.packages.SystemPackages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the commands of a build that leave it to the day which versions they install. */
final class UnpinnedInstalls {
    private UnpinnedInstalls() {}

    /** What another command or a requirements file pins is installed in that version. */
    static List<UnpinnedPackages> of(ImageBuild build, PackageKind kind) {
        Set<String> pinned = kind == PackageKind.PYTHON ? RequirementsReadByBuild.pinned(build) : Set.of();
        return requests(build, kind)
                .map(requests -> requests.stream()
                        .filter(PackageRequest::isLoose)
                        .filter(request -> !pinned.contains(PythonRequirement.nameOf(request)))
                        .toList())
                .filter(loose -> !loose.isEmpty())
                .map(UnpinnedPackages::new)
                .toList();
    }

    /** What each command of the build asks for. */
    static Stream<List<PackageRequest>> requests(ImageBuild build, PackageKind kind) {
        return build.neededStages().stream().flatMap(stage -> requests(stage, build.files(), kind));
    }

    private static Stream<List<PackageRequest>> requests(Stage stage, Optional<ContextFiles> files, PackageKind kind) {
        NodeProjects projects = new NodeProjects(stage, files);
        return stage.steps().stream()
                .flatMap(step -> calls(step).map(call -> requests(call, kind, projects.mayHold(call, step))));
    }

    private static Stream<ProgramCall> calls(Step step) {
        return step.instruction() instanceof Run run
                ? RunCommands.of(run, step.placed()).stream().flatMap(command -> ProgramCall.of(command).stream())
                : Stream.empty();
    }

    private static List<PackageRequest> requests(ProgramCall call, PackageKind kind, boolean inNodeProject) {
        return switch (kind) {
            case PYTHON -> PipInstall.of(call).map(PipInstall::requests).orElse(List.of());
            case NODE -> NodePackages.requests(call, inNodeProject);
            case SYSTEM -> SystemPackages.requests(call);
        };
    }
}
