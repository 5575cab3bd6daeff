package io.github.containerlint.rules.installs;

import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.FileOrigin;
import io.github.containerlint.project.context.FileOrigins;
import io.github.containerlint.project.packages.PackageKind;
import io.github.containerlint.project.packages.PackageRequest;
import io.github.containerlint.project.packages.PipInstall;
import io.github.containerlint.project.packages.PythonRequirement;
import io.github.containerlint.project.packages.RequirementsFile;
import io.github.containerlint.shell.ShellCommand;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the requirements files of the context that a build installs. */
final class RequirementsReadByBuild {
    /**
     * Matches a URL, a variable, and the metadata of a project, which uv also reads and in which version ranges are
     * normal.
     */
    private static final Pattern NO_FILE = Pattern.compile(".*(://|\\$).*|.*\\.(toml|py|cfg)");

    /** The place at which a command or a file names a file. */
    private record Mention(ContainerPath path, Text use) {}

    /** A file that a command reads, directly or because another file includes it. */
    private record Reading(RequirementsFile file, Text use) {}

    private RequirementsReadByBuild() {}

    static List<UnpinnedRequirementsFile> of(ImageBuild build) {
        List<List<Reading>> all = readings(build);
        Set<String> pinned = pinned(build, all);
        return all.stream()
                .filter(readings ->
                        readings.stream().noneMatch(one -> one.file().constrained()))
                .flatMap(List::stream)
                .flatMap(reading -> loose(reading, pinned).stream())
                .toList();
    }

    /**
     * The names of the packages whose version a file or a command of the build sets, in {@link
     * PythonRequirement#nameOf} form.
     */
    static Set<String> pinned(ImageBuild build) {
        return pinned(build, readings(build));
    }

    private static Set<String> pinned(ImageBuild build, List<List<Reading>> readings) {
        Stream<PackageRequest> read =
                readings.stream().flatMap(List::stream).flatMap(reading -> reading.file().requests().stream());
        return Stream.concat(
                        read, RequestedPackages.of(build, PackageKind.PYTHON).flatMap(List::stream))
                .filter(request -> !request.isLoose())
                .map(PythonRequirement::nameOf)
                .collect(Collectors.toSet());
    }

    /** The files that the commands of a build read, without commands whose versions are decided elsewhere. */
    private static List<List<Reading>> readings(ImageBuild build) {
        return build.files().stream()
                .flatMap(files -> build.neededStages().stream()
                        .flatMap(stage -> readings(stage, new FileOrigins(stage, files), files)))
                .toList();
    }

    private static Stream<List<Reading>> readings(Stage stage, FileOrigins origins, ContextFiles files) {
        List<List<Reading>> found = new ArrayList<>();
        for (Step written : stage.steps()) {
            Step step = written.placed();
            if (step.instruction() instanceof Run run) {
                step.commands()
                        .forEach(command ->
                                found.add(readings(command, path -> read(origins.of(path, written, command), files))));
            }
        }
        return found.stream();
    }

    private static List<Reading> readings(ShellCommand command, Function<ContainerPath, Optional<SourceFile>> files) {
        Optional<PipInstall> install =
                ProgramCall.of(command).flatMap(PipInstall::of).filter(found -> !found.isDecidedElsewhere());
        Optional<ContainerPath> directory = command.directory().flatMap(ContainerPath::of);
        if (install.isEmpty() || directory.isEmpty()) {
            return List.of();
        }
        List<Mention> open = new ArrayList<>(mentions(install.get().requirementsFiles(), directory.get()));
        Map<ContainerPath, Optional<Reading>> seen = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            Mention next = open.remove(0);
            if (!seen.containsKey(next.path())) {
                Optional<Reading> reading = files.apply(next.path())
                        .filter(file -> file.problems().isEmpty())
                        .map(file -> new Reading(RequirementsFile.read(file), next.use()));
                seen.put(next.path(), reading);
                reading.map(one -> mentions(one.file().nested(), next.path().resolve("..")))
                        .ifPresent(open::addAll);
            }
        }
        return seen.values().stream().flatMap(Optional::stream).toList();
    }

    private static Optional<SourceFile> read(FileOrigin origin, ContextFiles files) {
        return origin instanceof FileOrigin.Context context ? files.read(context.path()) : Optional.empty();
    }

    private static List<Mention> mentions(List<Text> files, ContainerPath directory) {
        return files.stream()
                .filter(file -> !NO_FILE.matcher(file.value()).matches())
                .map(file -> new Mention(directory.resolve(file.value()), file))
                .toList();
    }

    private static Optional<UnpinnedRequirementsFile> loose(Reading reading, Set<String> pinned) {
        List<PackageRequest> loose = reading.file().requests().stream()
                .filter(PackageRequest::isLoose)
                .filter(request -> !pinned.contains(PythonRequirement.nameOf(request)))
                .toList();
        return loose.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnpinnedRequirementsFile(new UnpinnedPackages(loose), reading.use()));
    }
}
