package io.github.containerlint.rules.context;

import io.github.containerlint.project.ContextFiles;
import io.github.containerlint.project.ContextSource;
import io.github.containerlint.project.ImageBuild;
import io.github.containerlint.project.Project;
import io.github.containerlint.source.Located;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the files for secrets that a copy of a whole directory takes along. */
final class SentSecrets {
    /** One line in one ignore file cures all that have the same. */
    private record Cure(String ignoreFile, String path) {}

    private final PrivateFiles secrets;
    private final Map<Cure, SentSecret> found = new LinkedHashMap<>();

    private SentSecrets(Project project) {
        this.secrets = new PrivateFiles(project);
    }

    static List<SentSecret> of(Project project) {
        List<ImageBuild> broad =
                project.builds().stream().filter(SentSecrets::isJudged).toList();
        if (broad.isEmpty()) {
            return List.of();
        }
        SentSecrets search = new SentSecrets(project);
        broad.forEach(search::addAll);
        return List.copyOf(search.found.values());
    }

    /** Whoever copies all there is and has no ignore file is told that first. */
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

    /** Whoever copies the file by its name means to; that is another fault. */
    private static boolean isOf(ContextSource source, String path) {
        return source.path().equals(path);
    }

    private void add(ImageBuild build, ContextSource source, String path, List<Located> mentions) {
        ContextFiles files = build.files().orElseThrow();
        String ignoreFile =
                files.ignoreFile().map(file -> file.source().path()).orElseGet(() -> files.display(".dockerignore"));
        SentSecret sent = new SentSecret(build, List.of(source), path, ignoreFile, mentions);
        found.merge(new Cure(ignoreFile, path), sent, SentSecrets::both);
    }

    private static SentSecret both(SentSecret one, SentSecret other) {
        List<ContextSource> sources = new ArrayList<>(one.sources());
        other.sources().stream()
                .filter(source ->
                        sources.stream().noneMatch(known -> known.span().equals(source.span())))
                .forEach(sources::add);
        List<Located> mentions = Stream.concat(one.mentions().stream(), other.mentions().stream())
                .distinct()
                .toList();
        return new SentSecret(one.build(), sources, one.path(), one.ignoreFile(), mentions);
    }
}
