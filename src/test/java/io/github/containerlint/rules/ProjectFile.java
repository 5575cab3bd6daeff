package io.github.containerlint.rules;

import java.nio.file.Path;

/**
 * A file of a fixture's project.
 *
 * @param path where it lies in the project
 * @param stored where its text is kept: in the fixture's folder, or in that of a sibling
 */
record ProjectFile(Path path, Path stored) {}
