package io.github.containerlint.rules.installs;

import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.packages.NodePackages;
import io.github.containerlint.project.packages.PackageKind;
import io.github.containerlint.project.packages.PackageRequest;
import io.github.containerlint.project.packages.PipInstall;
import io.github.containerlint.project.packages.SystemPackages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the packages that the commands of a build ask a package manager for. */
final class RequestedPackages {
    private RequestedPackages() {}

    /** The packages that each command of the build asks for. */
    static Stream<List<PackageRequest>> of(ImageBuild build, PackageKind kind) {
        return build.neededStages().stream().flatMap(stage -> of(stage, build.files(), kind));
    }

    private static Stream<List<PackageRequest>> of(Stage stage, Optional<ContextFiles> files, PackageKind kind) {
        NodeProjects projects = new NodeProjects(stage, files);
        return stage.steps().stream()
                .flatMap(step -> calls(step).map(call -> requests(call, kind, projects.mayHold(call, step))));
    }

    private static Stream<ProgramCall> calls(Step step) {
        return step.instruction() instanceof Run run
                ? step.placed().commands().stream().flatMap(command -> ProgramCall.of(command).stream())
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
