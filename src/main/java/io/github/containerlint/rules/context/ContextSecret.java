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
 * A file for secrets that broad copies take into a build.
 *
 * @param build the first that takes it
 * @param sources the copies that take it, of all builds under one ignore file
 * @param path the file, relative to the context
 * @param ignoreFile where a line would keep it out, as reports write it
 * @param mentions where Compose files name it
 */
record ContextSecret(
        ImageBuild build, List<ContextSource> sources, String path, String ignoreFile, List<Located> mentions) {
    public ContextSecret {
        sources = List.copyOf(sources);
        mentions = List.copyOf(mentions);
    }

    /** The line of the ignore file that takes it in again after an earlier one kept it out. */
    public Optional<IgnorePattern> readmittedBy() {
        return existing().flatMap(file -> file.rules().decidedBy(path)).filter(IgnorePattern::readmits);
    }

    /** The ignore file, where there is one that a last line can be added to: the path means itself as a pattern. */
    public Optional<DockerignoreFile> extensible() {
        boolean plain = path.chars().noneMatch(letter -> "\\*?[]!#".indexOf(letter) >= 0)
                && path.strip().equals(path);
        return existing().filter(file -> plain && readmittedBy().isEmpty());
    }

    private Optional<DockerignoreFile> existing() {
        return build.files().flatMap(ContextFiles::ignoreFile);
    }
}
