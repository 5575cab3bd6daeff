package io.github.containerlint.project.build;

import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A file or directory that a build puts into its image.
 *
 * @param path the directory or file in the image
 * @param origin the command or instruction that put it there: {@code uv sync}, {@code COPY ./src/}
 */
@API(status = Status.EXPERIMENTAL)
public record ImageEntry(ContainerPath path, String origin, Span span) implements Located {}
