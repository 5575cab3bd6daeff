package io.github.containerlint.project.packages;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;

/**
 * A package that somebody asks a package manager for.
 *
 * @param written with all that is said of its version: {@code uvicorn[standard]>=0.30}
 * @param name the package alone
 * @param pinned how to ask for one version: {@code uvicorn[standard]==<version>}
 */
public record PackageRequest(Text written, Text name, Version version, String pinned) implements Located {
    /** What a request says of the version. */
    public enum Version {
        /** Nothing: the newest one is taken. */
        ANY,
        /** Limits only, so that a newer one may be taken. */
        RANGE,
        /** The name of a tag, which is moved to other versions. */
        TAG,
        /** A repository without a revision. */
        BRANCH,
        GIVEN
    }

    /** Whether another day brings another version. */
    public boolean isLoose() {
        return version != Version.GIVEN;
    }

    @Override
    public Span span() {
        return name.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return name.related();
    }
}
