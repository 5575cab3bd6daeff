package io.github.containerlint.rules.context;

import io.github.containerlint.dockerignore.DockerignoreFile;
import io.github.containerlint.dockerignore.IgnorePattern;
import io.github.containerlint.project.build.ImageBuild;
import io.github.containerlint.project.context.ContextFiles;
import io.github.containerlint.project.context.ContextSource;
import io.github.containerlint.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * A file for secrets that copies of whole directories take into a build.
 *
 * @param build the first build that takes the file
 * @param sources the copies that take it, of all builds with the same ignore file
 * @param path the file, relative to the context
 * @param ignoreFile the ignore file to which a line must be added, as reports write it
 * @param mentions the places at which Compose files name the file
 */
record ContextSecret(
        ImageBuild build, List<ContextSource> sources, String path, String ignoreFile, List<Located> mentions) {
    public ContextSecret {
        sources = List.copyOf(sources);
        mentions = List.copyOf(mentions);
    }

    /** The line of the ignore file that includes the file again after an earlier line excluded it. */
    public Optional<IgnorePattern> readmittedBy() {
        return existing().flatMap(file -> file.rules().decidedBy(path)).filter(IgnorePattern::readmits);
    }

    /**
     * The ignore file, if a line at its end would exclude the path: no later line includes it, and it has no wildcards.
     */
    public Optional<DockerignoreFile> extensible() {
        boolean plain = path.chars().noneMatch(letter -> "\\*?[]!#".indexOf(letter) >= 0)
                && path.strip().equals(path);
        return existing().filter(file -> plain && readmittedBy().isEmpty());
    }

    private Optional<DockerignoreFile> existing() {
        return build.files().flatMap(ContextFiles::ignoreFile);
    }
}
