package io.github.containerlint.rules.installs;

import io.github.containerlint.dockerignore.IgnorePattern;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import java.util.Optional;

/**
 * A command of a build that may install other versions than the lock file of the project has.
 *
 * @param span the text from the program to its subcommand
 * @param call the same text in words: {@code npm install}
 * @param manifest the name of the file that lists the dependencies
 * @param lock the name of the lock file
 * @param fault the reason why the lock file is not used or may change
 * @param keptOutBy the line of the ignore file that excludes the lock file from the build
 * @param strict an instruction for the user that makes the command use the lock file: {@code write 'npm ci'}; empty
 *     when it does so by default
 * @param edit the edit that follows the instruction; empty where it is not certain
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
    /** The reasons why an install may not use the versions of a lock file. */
    public enum Fault {
        /** The lock file exists in the image, and the command may change it. */
        CHANGEABLE,
        /** The lock file exists in the context, and no instruction copies it. */
        NOT_COPIED,
        /** The lock file exists in the context, and the ignore file excludes it. */
        KEPT_OUT,
        /** The project has no lock file. */
        ABSENT
    }
}
