package io.github.containerlint.rules.installs;

import io.github.containerlint.dockerfile.Run;
import io.github.containerlint.dockerfile.Stage;
import io.github.containerlint.dockerfile.Step;
import io.github.containerlint.project.ContextFiles;
import io.github.containerlint.project.FileOrigins;
import io.github.containerlint.project.ImageBuild;
import io.github.containerlint.project.NodePackages;
import io.github.containerlint.project.PackageKind;
import io.github.containerlint.project.PackageRequest;
import io.github.containerlint.project.PipInstall;
import io.github.containerlint.project.PythonRequirement;
import io.github.containerlint.project.RunCommands;
import io.github.containerlint.project.SystemPackages;
import io.github.containerlint.project.ToolCall;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the commands of a build that leave it to the day which versions they install. */
final class LooseInstalls {
    private LooseInstalls() {}

    /** What another command or a requirements file pins is installed in that version. */
    static List<LoosePackages> of(ImageBuild build, PackageKind kind) {
        Set<String> pinned = kind == PackageKind.PYTHON ? InstalledRequirements.pinned(build) : Set.of();
        return requests(build, kind)
                .map(requests -> requests.stream()
                        .filter(PackageRequest::isLoose)
                        .filter(request -> !pinned.contains(PythonRequirement.nameOf(request)))
                        .toList())
                .filter(loose -> !loose.isEmpty())
                .map(LoosePackages::new)
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

    private static Stream<ToolCall> calls(Step step) {
        return step.instruction() instanceof Run run
                ? RunCommands.of(run, FileOrigins.placed(step)).stream()
                        .flatMap(command -> ToolCall.of(command).stream())
                : Stream.empty();
    }

    private static List<PackageRequest> requests(ToolCall call, PackageKind kind, boolean inNodeProject) {
        return switch (kind) {
            case PYTHON -> PipInstall.of(call).map(PipInstall::requests).orElse(List.of());
            case NODE -> NodePackages.requests(call, inNodeProject);
            case SYSTEM -> SystemPackages.requests(call);
        };
    }
}
