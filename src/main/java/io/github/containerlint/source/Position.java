package io.github.containerlint.source;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A place in a text as people count it.
 *
 * @param line 1-based
 * @param column 1-based, in code points
 */
@API(status = Status.STABLE)
public record Position(int line, int column) {}
