package io.github.containerlint.project.install;

import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A directory that the image build fills with installed dependencies.
 *
 * @param maker the command's words for messages: {@code uv sync}
 * @param span the command that made the directory, or the {@code COPY --from} that copied it
 */
@API(status = Status.EXPERIMENTAL)
public record DependencyDirectory(ContainerPath path, DependencyKind kind, String maker, Span span) implements Located {
    /** The directory of the programs in the packages; empty when there is none, or when its name cannot be known. */
    public Optional<ContainerPath> programs() {
        return switch (kind) {
            case VIRTUALENV, CONDA -> Optional.of(path.resolve("bin"));
            case NODE_MODULES -> Optional.of(path.resolve(".bin"));
            default -> Optional.empty();
        };
    }

    DependencyDirectory copiedTo(ContainerPath target, Span copy) {
        return new DependencyDirectory(target, kind, maker, copy);
    }
}
