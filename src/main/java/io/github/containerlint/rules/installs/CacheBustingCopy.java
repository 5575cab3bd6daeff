package io.github.containerlint.rules.installs;

import io.github.containerlint.project.context.ContextSource;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code COPY} of sources before an install that does not need them.
 *
 * @param source the copied source
 * @param install the text of the install, from the program to its subcommand
 * @param others the same copy before installs of other manifests
 * @param call the first install in words: {@code uv sync}
 * @param needed the files that the install needs, relative to the context: manifests, lock file and settings
 * @param copiedBefore true when the manifests are copied by themselves before the sources
 * @param alone the command that installs the dependencies without the project itself; empty where the written command
 *     does so
 */
record CacheBustingCopy(
        ContextSource source,
        Span install,
        List<CacheBustingCopy> others,
        String call,
        List<String> needed,
        boolean copiedBefore,
        Optional<String> alone)
        implements Located {
    public CacheBustingCopy {
        others = List.copyOf(others);
        needed = List.copyOf(needed);
    }

    /** This copy, with another install that it comes before. */
    CacheBustingCopy alsoBefore(CacheBustingCopy other) {
        List<CacheBustingCopy> all =
                Stream.concat(others.stream(), Stream.of(other)).toList();
        return new CacheBustingCopy(source, install, all, call, needed, copiedBefore, alone);
    }

    @Override
    public Span span() {
        return source.span();
    }
}
