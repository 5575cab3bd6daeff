package io.github.containerlint.project;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;

/**
 * A directory that the image build fills with installed dependencies.
 *
 * @param maker the command's words in messages: {@code uv sync}
 * @param span the command that made it, or the {@code COPY --from} that brought it
 */
public record DependencyDirectory(ContainerPath path, DependencyKind kind, String maker, Span span) implements Located {
    DependencyDirectory copiedTo(ContainerPath target, Span copy) {
        return new DependencyDirectory(target, kind, maker, copy);
    }
}
