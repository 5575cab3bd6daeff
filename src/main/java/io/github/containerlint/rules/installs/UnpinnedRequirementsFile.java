package io.github.containerlint.rules.installs;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;

/**
 * A requirements file that a build installs and that does not say which versions.
 *
 * @param packages those without a version
 * @param use where the build names the file
 */
record UnpinnedRequirementsFile(UnpinnedPackages packages, Text use) implements Located {
    /** The first package's name, in the requirements file. */
    @Override
    public Span span() {
        return packages.span();
    }
}
