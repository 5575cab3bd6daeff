package io.github.containerlint.report;

import io.github.containerlint.lint.FixedFile;

/** The change of a file as {@code fix} prints it: the name of the file, and below it the change as a diff. */
public final class FixPreview {
    private FixPreview() {}

    /** The text of a change, which shows neither secrets nor characters that control the terminal. */
    public static String of(FixedFile file) {
        return Shown.line(file.file().path()) + "\n" + Shown.lines(file.diff());
    }
}
