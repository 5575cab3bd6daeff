package io.github.containerlint.rules.context;

import io.github.containerlint.dotenv.EnvFileNames;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.ContextSource;
import io.github.containerlint.project.files.BuildOutputs;
import io.github.containerlint.project.files.ContextPaths;
import io.github.containerlint.project.secrets.SecretFiles;
import io.github.containerlint.source.PathNames;
import io.github.containerlint.source.Spelling;
import io.github.containerlint.source.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds files that a build needs, that are not in its context and that should exist before the build. */
final class MissingCopySources {
    /** Matches a variable, a path of Windows, or a mark that a template or Maven's filtering replaces. */
    private static final Pattern FILLED_IN = Pattern.compile("[$\\\\{]|@[^/]+@");

    private static final Set<String> PROGRAMS = Set.of("bin", "sbin");

    private final ImageBuild build;
    private final ContextFiles files;

    private MissingCopySources(ImageBuild build, ContextFiles files) {
        this.build = build;
        this.files = files;
    }

    static List<AbsentSource> of(ImageBuild build) {
        return build.files().filter(files -> files.isDirectory("")).stream()
                .map(files -> new MissingCopySources(build, files))
                .filter(search -> !search.isForOtherContext())
                .flatMap(MissingCopySources::all)
                .toList();
    }

    private Stream<AbsentSource> all() {
        Stream<AbsentSource> absent = candidates()
                .filter(source -> !FILLED_IN.matcher(source.written().value()).find())
                .filter(source -> files.excludedBy(source.path()).isEmpty())
                .filter(source -> isMissing(source.path()) && !isMadeByHand(source.path()))
                .map(this::missing)
                .filter(missing -> missing.similar().isPresent() || !isProgram(missing.source()));
        return Stream.concat(absent, replaced());
    }

    private Stream<ContextSource> candidates() {
        return build.neededSources().stream().filter(source -> source.kind() == ContextSource.Kind.ABSENT);
    }

    /**
     * Returns true when the file should exist, or when the path wrongly begins with the directory that the context
     * already is.
     */
    private boolean isMissing(String path) {
        return files.isMissing(path)
                || !BuildOutputs.holds(path) && shortened(path).isPresent();
    }

    private AbsentSource missing(ContextSource source) {
        return new AbsentSource(
                source,
                files.display(""),
                similar(source.path()),
                leavesContext(source.written().value()),
                Optional.empty());
    }

    /**
     * The sources that lead above the context: Docker drops each {@code ..} and copies the path inside the context. A
     * path that leads to the same file when it is read from the Dockerfile's directory is meant so.
     */
    private Stream<AbsentSource> replaced() {
        return build.neededSources().stream()
                .filter(source -> !build.services().isEmpty()
                        && leavesContext(source.value().value()))
                .filter(source ->
                        source.kind() == ContextSource.Kind.FILE || source.kind() == ContextSource.Kind.DIRECTORY)
                .filter(source -> !isSeenFromDockerfile(source))
                .map(source -> new AbsentSource(
                        source, files.display(""), Optional.empty(), true, Optional.of(source.path())));
    }

    private boolean isSeenFromDockerfile(ContextSource source) {
        Path directory = build.dockerfile().source().location().getParent();
        try {
            return directory
                    .resolve(source.value().value())
                    .normalize()
                    .equals(files.directory().resolve(source.path()));
        } catch (InvalidPathException unusable) {
            return true;
        }
    }

    /**
     * Returns true for files that people create: secrets, files with an example beside them, and git's own directory.
     */
    private boolean isMadeByHand(String path) {
        String name = PathNames.last(path);
        return SecretFiles.isEnvFile(name)
                || SecretFiles.isSecret(name, Optional.empty())
                || SecretFiles.isKeyOrCertificate(name)
                || path.startsWith(".git/")
                || path.equals(".git")
                || files.names(ContextPaths.parent(path)).stream()
                        .anyMatch(other -> EnvFileNames.isTemplateOf(other, name));
    }

    /**
     * Returns true when the context is not known and may be another directory: a source exists from a directory above,
     * or none of the copied files is in this one.
     */
    private boolean isForOtherContext() {
        boolean fromAbove = candidates()
                .map(ContextSource::path)
                .anyMatch(
                        path -> files.isFoundFromAbove(path) || shortened(path).isPresent());
        boolean foreign = !files.isAtTop()
                && build.contextSources().stream()
                        .noneMatch(source -> source.kind() == ContextSource.Kind.FILE
                                || source.kind() == ContextSource.Kind.DIRECTORY);
        return build.services().isEmpty() && (fromAbove || foreign);
    }

    /**
     * Returns true for a program without an ending: another build makes it, and it is copied to other programs or
     * started.
     */
    private boolean isProgram(ContextSource source) {
        String name = PathNames.last(source.path());
        if (name.contains(".")) {
            return false;
        }
        Optional<String> destination =
                source.destination().flatMap(source.step()::resolve).map(Text::value);
        boolean amongPrograms = destination.stream()
                .flatMap(path -> Arrays.stream(path.split("/")))
                .anyMatch(PROGRAMS::contains);
        return amongPrograms
                || build.command().stream()
                        .flatMap(command -> command.words().stream())
                        .anyMatch(word -> PathNames.last(word.value()).equals(name));
    }

    private Optional<String> similar(String path) {
        return besideDockerfile(path)
                .or(() -> misspelt(path))
                .or(() -> shortened(path))
                .filter(files::isSent);
    }

    /** The path below the Dockerfile's directory, if it exists there: sources are relative to the context instead. */
    private Optional<String> besideDockerfile(String path) {
        return files.relative(build.dockerfile().source().location().getParent())
                .map(directory -> directory + "/" + path)
                .filter(files::has);
    }

    /** The path with its first missing name corrected to a similar one; empty where that path does not exist. */
    private Optional<String> misspelt(String path) {
        List<String> names = List.of(path.split("/"));
        int wrong = IntStream.range(0, names.size())
                .filter(at -> !files.has(String.join("/", names.subList(0, at + 1))))
                .findFirst()
                .orElse(0);
        String directory = String.join("/", names.subList(0, wrong));
        return Spelling.nearest(names.get(wrong), files.names(directory))
                .map(right -> Stream.of(names.subList(0, wrong), List.of(right), names.subList(wrong + 1, names.size()))
                        .flatMap(List::stream)
                        .toList())
                .map(corrected -> String.join("/", corrected))
                .filter(files::has);
    }

    /** The path without the directories that the context already is; empty where it does not exist. */
    private Optional<String> shortened(String path) {
        return IntStream.iterate(path.indexOf('/'), at -> at > 0, at -> path.indexOf('/', at + 1))
                .filter(at -> files.directory().endsWith(path.substring(0, at)))
                .mapToObj(at -> path.substring(at + 1))
                .filter(files::has)
                .findFirst();
    }

    private static boolean leavesContext(String written) {
        int depth = 0;
        for (String name : written.split("/")) {
            depth += name.equals("..") ? -1 : name.isEmpty() || name.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}
