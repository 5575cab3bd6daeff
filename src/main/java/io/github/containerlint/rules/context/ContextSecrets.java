package io.github.containerlint.rules.context;

import io.github.containerlint.project.Project;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.ContextSource;
import io.github.containerlint.source.Located;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the files for secrets that a copy of a whole directory takes along. */
final class ContextSecrets {
    /** A line in an ignore file: it repairs all findings with the same line. */
    private record Cure(String ignoreFile, String path) {}

    private final SecretBearingFiles secrets;
    private final Map<Cure, ContextSecret> found = new LinkedHashMap<>();

    private ContextSecrets(Project project) {
        this.secrets = new SecretBearingFiles(project);
    }

    static List<ContextSecret> of(Project project) {
        List<ImageBuild> broad =
                project.builds().stream().filter(ContextSecrets::isJudged).toList();
        if (broad.isEmpty()) {
            return List.of();
        }
        ContextSecrets search = new ContextSecrets(project);
        broad.forEach(search::addAll);
        return List.copyOf(search.found.values());
    }

    /**
     * Returns false for a build that copies the whole context without an ignore file, because another rule reports that
     * first.
     */
    private static boolean isJudged(ImageBuild build) {
        List<ContextSource> sources = build.contextSources();
        boolean open =
                build.files().filter(files -> files.ignoreFile().isEmpty()).isPresent()
                        && sources.stream().anyMatch(source -> source.kind() == ContextSource.Kind.ROOT);
        return build.files().isPresent() && !open && sources.stream().anyMatch(ContextSource::isBroad);
    }

    private void addAll(ImageBuild build) {
        ContextFiles files = build.files().orElseThrow();
        List<ContextSource> sources = build.contextSources();
        for (Path secret : secrets.in(files.directory())) {
            files.relative(secret)
                    .filter(files::isSent)
                    .filter(path -> sources.stream().noneMatch(source -> isOf(source, path)))
                    .ifPresent(path -> sources.stream()
                            .filter(source -> source.takes(path))
                            .forEach(source -> add(build, source, path, secrets.mentions(secret))));
        }
    }

    /** Returns true when a copy names exactly this file, which another rule reports. */
    private static boolean isOf(ContextSource source, String path) {
        return source.path().equals(path);
    }

    private void add(ImageBuild build, ContextSource source, String path, List<Located> mentions) {
        ContextFiles files = build.files().orElseThrow();
        String ignoreFile =
                files.ignoreFile().map(file -> file.source().path()).orElseGet(() -> files.display(".dockerignore"));
        ContextSecret sent = new ContextSecret(build, List.of(source), path, ignoreFile, mentions);
        found.merge(new Cure(ignoreFile, path), sent, ContextSecrets::both);
    }

    private static ContextSecret both(ContextSecret one, ContextSecret other) {
        List<ContextSource> sources = new ArrayList<>(one.sources());
        other.sources().stream()
                .filter(source ->
                        sources.stream().noneMatch(known -> known.span().equals(source.span())))
                .forEach(sources::add);
        List<Located> mentions = Stream.concat(one.mentions().stream(), other.mentions().stream())
                .distinct()
                .toList();
        return new ContextSecret(one.build(), sources, one.path(), one.ignoreFile(), mentions);
    }
}
