package io.github.containerlint.rules.context;

import io.github.containerlint.facts.DirectoryKind;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.ContextSource;
import java.util.List;
import java.util.Optional;

/**
 * A directory of tools that a {@code COPY} of the whole context includes.
 *
 * @param source the copy
 * @param name the directory, relative to the context
 */
record ContextClutter(ContextSource source, String name) {
    /** The clutter that a build with an ignore file sends; a build without one has a finding of its own. */
    static List<ContextClutter> of(ImageBuild build) {
        Optional<ContextFiles> context =
                build.files().filter(files -> files.ignoreFile().isPresent());
        List<ContextSource> sources = build.contextSources();
        Optional<ContextSource> broad = sources.stream()
                .filter(source -> source.kind() == ContextSource.Kind.ROOT)
                .findFirst();
        if (context.isEmpty() || broad.isEmpty()) {
            return List.of();
        }
        return DirectoryKind.CLUTTER.names().stream()
                .filter(broad.get()::takes)
                .filter(context.get()::isDirectory)
                .filter(context.get()::isDirectorySent)
                .filter(name -> sources.stream().noneMatch(source -> isOf(source, name)))
                .map(name -> new ContextClutter(broad.get(), name))
                .toList();
    }

    private static boolean isOf(ContextSource source, String name) {
        return source.path().equals(name) || source.path().startsWith(name + "/");
    }
}
