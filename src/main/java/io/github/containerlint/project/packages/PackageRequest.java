package io.github.containerlint.project.packages;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;

/**
 * A package that a command or a file asks a package manager for.
 *
 * @param written the package with the limits of its version: {@code uvicorn[standard]>=0.30}
 * @param name the package alone
 * @param pinned the text that asks for one version: {@code uvicorn[standard]==<version>}
 */
public record PackageRequest(Text written, Text name, Version version, String pinned) implements Located {
    /** How a request limits the version. */
    public enum Version {
        /** The version is not limited: the newest one is taken. */
        ANY,
        /** The request has limits only, so that a newer version may be taken. */
        RANGE,
        /** The request names a tag, which can move to other versions. */
        TAG,
        /** The request names a repository without a revision. */
        BRANCH,
        GIVEN
    }

    /** Returns true when the same request may install another version later. */
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
