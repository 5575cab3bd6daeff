package io.github.containerlint.project;

import io.github.containerlint.compose.load.ComposeFiles;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.project.environment.EnvironmentFile;
import io.github.containerlint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells which files only developers start: those that are said to be so, override files, those of development
 * containers, and projects that a development tool starts and stops.
 */
public final class DevelopmentStacks {
    private final List<Composition> compositions;
    private final Predicate<Path> said;
    private final Map<SourceFile, Boolean> known = new HashMap<>();

    /**
     * The development stacks of a build.
     *
     * @param said tells of an absolute path whether the configuration calls it a file for development
     */
    public DevelopmentStacks(Collection<Composition> compositions, Predicate<Path> said) {
        this.compositions = List.copyOf(compositions);
        this.said = said;
    }

    /** Whether only developers use the file; an env file where it is used by such projects alone. */
    public boolean hold(SourceFile file) {
        Boolean held = known.get(file);
        if (held == null) {
            held = isHeld(file);
            known.put(file, held);
        }
        return held;
    }

    private boolean isHeld(SourceFile file) {
        if (isNamedSo(file.location())) {
            return true;
        }
        List<Composition> users = new ArrayList<>();
        for (Composition composition : compositions) {
            if (files(composition).anyMatch(one -> one.location().equals(file.location()))) {
                users.add(composition);
            }
        }
        return !users.isEmpty() && users.stream().allMatch(this::isForDevelopment);
    }

    private boolean isForDevelopment(Composition composition) {
        List<SourceFile> files = composition.compose().files();
        return composition.isStartedByTool()
                || !files.isEmpty() && isNamedSo(files.get(0).location());
    }

    private boolean isNamedSo(Path file) {
        return ComposeFiles.isOverride(file) || StackStarters.isOfDevelopmentContainer(file) || said.test(file);
    }

    private static Stream<SourceFile> files(Composition composition) {
        Stream<SourceFile> used = composition.environment().files().stream()
                .map(EnvironmentFile::content)
                .flatMap(content -> content.map(DotenvFile::source).stream());
        return Stream.concat(composition.compose().files().stream(), used);
    }
}
