package io.github.containerlint.project.files;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Something the reader of a report should know that is no fault: a part that could not be seen.
 *
 * @param file the path that it is about, relative to the linted directory; may be empty
 */
@API(status = Status.EXPERIMENTAL)
public record Note(String file, String message) {}
