package io.github.containerlint.project.context;

import io.github.containerlint.dockerfile.instruction.Mount;
import io.github.containerlint.dockerfile.instruction.Run;
import io.github.containerlint.dockerfile.instruction.Transfer;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.dockerfile.stage.Step;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the files that the stages of a build take from its context.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#run---mounttypebind">bind mounts of RUN</a>
 */
public final class ContextSources {
    private ContextSources() {}

    /** The sources of {@code COPY} and {@code ADD} in these stages, as far as their paths are known. */
    public static List<ContextSource> of(List<Stage> stages, Optional<ContextFiles> files) {
        return stages.stream()
                .flatMap(stage -> stage.steps().stream())
                .flatMap(step -> of(step, files))
                .toList();
    }

    /** The sources of bind mounts: they exist while a {@code RUN} runs, and are no part of the image. */
    public static List<ContextSource> mounted(List<Stage> stages, Optional<ContextFiles> files) {
        return stages.stream()
                .flatMap(stage -> stage.steps().stream())
                .flatMap(step -> mounts(step)
                        .filter(mount ->
                                mount.type().equals("bind") && mount.from().isEmpty())
                        .flatMap(mount -> mount.source().stream())
                        .flatMap(source -> of(step, source, files).stream()))
                .toList();
    }

    private static Stream<Mount> mounts(Step step) {
        return step.instruction() instanceof Run run ? run.mounts().stream() : Stream.empty();
    }

    private static Stream<ContextSource> of(Step step, Optional<ContextFiles> files) {
        return step.instruction() instanceof Transfer transfer
                ? transfer.contextSources().stream()
                        .filter(source -> !isAddress(source.value()))
                        .flatMap(source -> of(step, source, files).stream())
                : Stream.empty();
    }

    /** Returns true for the URL or repository of an {@code ADD}. */
    private static boolean isAddress(String source) {
        return source.contains("://") || source.startsWith("git@");
    }

    private static Optional<ContextSource> of(Step step, Text source, Optional<ContextFiles> files) {
        return step.expand(source).value().map(value -> of(step, source, value, files));
    }

    private static ContextSource of(Step step, Text source, Text value, Optional<ContextFiles> files) {
        String path = clean(value.value());
        return new ContextSource(step, source, value, path.equals("*") ? "" : path, kind(path, files));
    }

    /**
     * The path of a source, relative to the context. A source cannot leave the context: {@code ..} at its start is
     * dropped.
     */
    public static String clean(String path) {
        return ContainerPath.ROOT.resolve(path).value().substring(1);
    }

    private static ContextSource.Kind kind(String path, Optional<ContextFiles> files) {
        if (path.isEmpty() || path.equals("*") || path.equals("**")) {
            return ContextSource.Kind.ROOT;
        }
        if (path.matches(".*[*?\\[].*")) {
            return ContextSource.Kind.GLOB;
        }
        if (files.filter(found -> found.isDirectory(path)).isPresent()) {
            return ContextSource.Kind.DIRECTORY;
        }
        return files.filter(found -> found.has(path)).isPresent() ? ContextSource.Kind.FILE : ContextSource.Kind.ABSENT;
    }
}
