package io.github.containerlint.project.files;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A message for the reader of a report that is no fault, such as a file that is left out.
 *
 * @param file the path that the note is about, relative to the linted directory; may be empty
 */
@API(status = Status.EXPERIMENTAL)
public record Note(String file, String message) {}
