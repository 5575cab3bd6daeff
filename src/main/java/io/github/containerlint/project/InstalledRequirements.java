package io.github.containerlint.project;

import io.github.containerlint.dockerfile.Run;
import io.github.containerlint.dockerfile.Stage;
import io.github.containerlint.dockerfile.Step;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the requirements files of the context that a build installs. */
final class InstalledRequirements {
    /** One of the files that a command reads, and what led to it. */
    private record Reading(ContainerPath path, Text use) {}

    /** uv also reads the metadata of projects, in which ranges are right. */
    private static final Pattern METADATA = Pattern.compile(".*\\.(toml|py|cfg)");

    private InstalledRequirements() {}

    static List<LooseRequirements> of(ImageBuild build) {
        return build.files()
                .map(files -> build.neededStages().stream()
                        .flatMap(stage -> of(stage, new ImageFiles(build.contextSources(), files, stage)))
                        .toList())
                .orElse(List.of());
    }

    private static Stream<LooseRequirements> of(Stage stage, ImageFiles files) {
        List<LooseRequirements> found = new ArrayList<>();
        for (Step written : stage.steps()) {
            Step step = ImageFiles.placed(written);
            if (step.instruction() instanceof Run run) {
                RunCommands.of(run, step).forEach(command -> found.addAll(of(command, written, files)));
            }
        }
        return found.stream();
    }

    private static List<LooseRequirements> of(ShellCommand command, Step step, ImageFiles files) {
        Optional<PipInstall> install =
                ToolCall.of(command).flatMap(PipInstall::of).filter(found -> !found.isDecidedElsewhere());
        Optional<ContainerPath> directory = command.directory().flatMap(ContainerPath::of);
        if (install.isEmpty() || directory.isEmpty()) {
            return List.of();
        }
        List<Reading> open = new ArrayList<>(install.get().requirementsFiles().stream()
                .filter(file -> !file.value().contains("://")
                        && !METADATA.matcher(file.value()).matches())
                .map(file -> new Reading(directory.get().resolve(file.value()), file))
                .toList());
        Map<ContainerPath, LooseRequirements> found = new LinkedHashMap<>();
        Map<ContainerPath, Boolean> seen = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            Reading next = open.remove(0);
            Optional<RequirementsFile> file = seen.put(next.path(), true) == null
                    ? files.read(next.path(), step, command)
                            .filter(InstalledRequirements::isText)
                            .map(RequirementsFile::read)
                    : Optional.empty();
            if (file.filter(RequirementsFile::constrained).isPresent()) {
                return List.of();
            }
            file.ifPresent(one -> open.addAll(nested(one, next)));
            file.flatMap(one -> loose(one, next.use())).ifPresent(one -> found.put(next.path(), one));
        }
        return List.copyOf(found.values());
    }

    private static boolean isText(SourceFile file) {
        return file.problems().isEmpty();
    }

    private static List<Reading> nested(RequirementsFile file, Reading reading) {
        ContainerPath directory = reading.path().resolve("..");
        return file.nested().stream()
                .filter(other ->
                        !other.value().contains("://") && !other.value().contains("$"))
                .map(other -> new Reading(directory.resolve(other.value()), other))
                .toList();
    }

    private static Optional<LooseRequirements> loose(RequirementsFile file, Text use) {
        List<PackageRequest> loose =
                file.requests().stream().filter(PackageRequest::isLoose).toList();
        return loose.isEmpty() ? Optional.empty() : Optional.of(new LooseRequirements(new LoosePackages(loose), use));
    }
}
