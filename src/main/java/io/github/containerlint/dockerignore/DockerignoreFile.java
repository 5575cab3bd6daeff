package io.github.containerlint.dockerignore;

import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.SourceFile;

/** An ignore file; its reader lands next. */
public record DockerignoreFile(SourceFile source) {
    public static DockerignoreFile parse(SourceFile source) {
        return new DockerignoreFile(source);
    }

    /** Whether a path, relative to the context, is kept out. */
    public boolean isExcluded(String path) {
        throw new UnsupportedOperationException(path);
    }

    /** The edit that adds a line at the end. */
    public TextEdit append(String pattern) {
        throw new UnsupportedOperationException(pattern);
    }
}
