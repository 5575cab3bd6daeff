package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.dockerfile.instruction.Cmd;
import io.github.containerlint.dockerfile.instruction.Copy;
import io.github.containerlint.dockerfile.instruction.Entrypoint;
import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.instruction.Workdir;
import io.github.containerlint.dockerfile.stage.Dockerfile;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.dockerignore.GlobPattern;
import io.github.containerlint.image.BaseImages;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.project.Project;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.ContextSources;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the paths of Dockerfiles that are joined to the directory of a base image, and the absolute paths by which
 * other instructions and commands name the same places.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#workdir">WORKDIR</a>
 */
final class UnanchoredPaths {
    private final BaseImages bases = BaseImages.known();
    private final Project project;

    private UnanchoredPaths(Project project) {
        this.project = project;
    }

    /**
     * The paths of all stages, except of those for Windows, with a backtick as escape character, and from {@code
     * scratch}.
     */
    static List<UnanchoredPath> of(Project project) {
        UnanchoredPaths search = new UnanchoredPaths(project);
        return project.dockerfiles().stream()
                .filter(file -> file.escape() == '\\')
                .flatMap(file -> file.stages().stream()
                        .filter(stage -> !stage.root().isFromScratch())
                        .flatMap(stage -> search.of(file, stage)))
                .toList();
    }

    private Stream<UnanchoredPath> of(Dockerfile file, Stage stage) {
        List<Workdir> workdirs = stage.unanchoredWorkdirs();
        List<Transfer> transfers = stage.unanchoredTransfers();
        if (workdirs.isEmpty() && transfers.isEmpty()) {
            return Stream.empty();
        }
        Optional<ContainerPath> directory = directory(stage);
        ContainerPath top = directory.orElse(ContainerPath.ROOT);
        Set<ContainerPath> names = named(file, stage);
        boolean taken = isTaken(file, stage);
        boolean replaced = isReplaced(file, stage);
        Stream<UnanchoredPath> relative = workdirs.stream()
                .map(workdir -> new UnanchoredPath(
                        stage,
                        workdir,
                        workdir.path(),
                        directory,
                        Stream.of(top, ContainerPath.ROOT)
                                .map(from -> from.resolve(workdir.path().value()))
                                .filter(place -> names.stream().anyMatch(place::isAtOrAbove))
                                .findFirst(),
                        taken,
                        replaced));
        Optional<ContextFiles> files = files(file);
        Stream<UnanchoredPath> copied = transfers.stream()
                .map(transfer -> new UnanchoredPath(
                        stage,
                        transfer,
                        transfer.destination(),
                        directory,
                        Stream.of(top, ContainerPath.ROOT)
                                .flatMap(from -> names.stream().filter(name -> takes(transfer, from, name, files)))
                                .findFirst(),
                        taken,
                        replaced));
        return Stream.concat(relative, copied);
    }

    private Optional<ContainerPath> directory(Stage stage) {
        return stage.root()
                .image()
                .flatMap(image -> bases.find(image).flatMap(base -> base.workdir(image)))
                .flatMap(ContainerPath::of);
    }

    private Optional<ContextFiles> files(Dockerfile file) {
        return builds(file).flatMap(build -> build.files().stream()).findFirst();
    }

    private Stream<ImageBuild> builds(Dockerfile file) {
        return project.builds().stream().filter(build -> build.dockerfile().source() == file.source());
    }

    /**
     * Returns true when a {@code COPY} puts a file at the absolute path, if its destination is joined to the directory.
     */
    private static boolean takes(
            Transfer transfer, ContainerPath top, ContainerPath name, Optional<ContextFiles> files) {
        String written = transfer.destination().value();
        ContainerPath place = top.resolve(written);
        boolean directory =
                written.matches("(.*/)?\\.{0,2}") || transfer.sources().size() > 1;
        if (!place.isAtOrAbove(name) || name.equals(place) && directory) {
            return false;
        }
        String rest = name.value()
                .substring(place.equals(ContainerPath.ROOT) ? 1 : place.value().length())
                .replaceFirst("^/", "");
        return !directory
                || transfer.sources().stream().anyMatch(source -> brings(source, rest.split("/")[0], transfer, files));
    }

    private static boolean brings(Text source, String first, Transfer transfer, Optional<ContextFiles> files) {
        String path = ContextSources.clean(source.value());
        boolean foreign = transfer.from().isPresent();
        boolean directory = path.isEmpty()
                || !foreign && files.filter(found -> found.isDirectory(path)).isPresent();
        if (directory) {
            return !foreign
                    && files.filter(found -> found.names(path).contains(first)).isPresent();
        }
        return GlobPattern.of(PathNames.last(path))
                .filter(name -> name.matches(first))
                .isPresent();
    }

    /** The absolute paths that the stage and stages based on it name, and those that copies take from them. */
    private Set<ContainerPath> named(Dockerfile file, Stage stage) {

        Stream<String> started = project.containers()
                .filter(container -> container
                        .build()
                        .filter(build -> build.dockerfile().source() == file.source() && isMadeOf(build.stage(), stage))
                        .isPresent())
                .flatMap(container -> container.command().stream())
                .flatMap(command -> command.words().stream())
                .flatMap(word -> Stream.of(word.value().split("\\s+")));
        return paths(Stream.of(words(file, stage), started, taken(file, stage)).flatMap(found -> found))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> words(Dockerfile file, Stage stage) {
        return file.stages().stream()
                .filter(other -> isMadeOf(other, stage))
                .flatMap(other -> other.steps().stream())
                .flatMap(step -> step.commands().stream())
                .flatMap(command -> Stream.concat(Stream.of(command.head()), command.arguments().stream()))
                .flatMap(argument -> argument.value().stream())
                .map(Text::value);
    }

    private static Stream<ContainerPath> paths(Stream<String> words) {
        return words.flatMap(word -> Stream.of(word.split("[=:,;@]")))
                .filter(word -> !word.startsWith("//"))
                .flatMap(word -> ContainerPath.of(word).stream());
    }

    private static Stream<String> taken(Dockerfile file, Stage stage) {
        return file.stages().stream()
                .flatMap(other -> other.steps().stream())
                .map(Step::instruction)
                .filter(Copy.class::isInstance)
                .map(Copy.class::cast)
                .filter(copy -> copy.from()
                        .flatMap(from -> file.stage(from.value()))
                        .filter(from -> isMadeOf(from, stage))
                        .isPresent())
                .flatMap(copy -> copy.sources().stream())
                .map(source -> ContainerPath.ROOT.resolve(source.value()).value());
    }

    /**
     * Returns true when a copy takes a path that no word of the stage names: a command has created it in its directory.
     */
    private static boolean isTaken(Dockerfile file, Stage stage) {
        Set<String> spoken =
                paths(words(file, stage)).map(UnanchoredPaths::first).collect(Collectors.toCollection(TreeSet::new));
        return paths(taken(file, stage))
                .map(UnanchoredPaths::first)
                .anyMatch(first -> !first.isEmpty() && !UnanchoredPath.isOfSystem(first) && !spoken.contains(first));
    }

    private static String first(ContainerPath path) {
        return path.value().substring(1).replaceFirst("/.*", "");
    }

    private static boolean isMadeOf(Stage one, Stage ancestor) {
        return one.lineage().stream().anyMatch(stage -> stage.index() == ancestor.index());
    }

    /** Returns true when the images based on the stage have a command of their own, or are only copied from. */
    private static boolean isReplaced(Dockerfile file, Stage stage) {
        boolean last = file.lastStage().filter(found -> isMadeOf(found, stage)).isPresent();
        return !last
                || file.stages().stream()
                        .filter(other -> isMadeOf(other, stage))
                        .flatMap(other -> other.steps().stream())
                        .map(Step::instruction)
                        .anyMatch(UnanchoredPaths::isCommand);
    }

    private static boolean isCommand(Instruction instruction) {
        return instruction instanceof Cmd || instruction instanceof Entrypoint;
    }
}
