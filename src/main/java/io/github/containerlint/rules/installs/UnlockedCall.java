package io.github.containerlint.rules.installs;

import io.github.containerlint.dockerignore.IgnorePattern;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import java.util.Optional;

/**
 * A command of a build that does not keep to the lock file of the project.
 *
 * @param span from the program to what it is told to do
 * @param call the same in words: {@code npm install}
 * @param manifest the name of the file that asks for the dependencies
 * @param lock the name of the lock file
 * @param fault why it does not
 * @param keptOutBy the line of the ignore file that keeps the lock file out of the build
 * @param strict what makes it keep to the lock file, as an order: {@code write 'npm ci'}; empty when it does so by itself
 * @param edit does what the order says, where nothing else could be meant
 */
public record UnlockedCall(
        Span span,
        String call,
        String manifest,
        String lock,
        Fault fault,
        Optional<IgnorePattern> keptOutBy,
        Optional<String> strict,
        Optional<TextEdit> edit)
        implements Located {
    /** Why an install does not keep to a lock file. */
    public enum Fault {
        /** The lock file is there, and may be changed. */
        CHANGEABLE,
        /** It lies in the context, and no instruction copies it. */
        NOT_COPIED,
        /** It lies in the context, and the ignore file keeps it out. */
        KEPT_OUT,
        /** The project has none. */
        ABSENT
    }
}
