package io.github.containerlint.project.files;

/**
 * Something the reader of a report should know that is no fault: a part that could not be seen.
 *
 * @param file the path that it is about, relative to the linted directory; may be empty
 */
public record Note(String file, String message) {}
