package io.github.containerlint.rules.installs;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;

/**
 * A requirements file that a build installs and that does not set all versions.
 *
 * @param packages the packages without a version
 * @param use the place at which the build names the file
 */
record UnpinnedRequirementsFile(UnpinnedPackages packages, Text use) implements Located {
    /** The text of the first package's name in the requirements file. */
    @Override
    public Span span() {
        return packages.span();
    }
}
