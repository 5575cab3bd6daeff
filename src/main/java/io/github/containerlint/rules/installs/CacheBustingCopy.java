package io.github.containerlint.rules.installs;

import io.github.containerlint.project.context.ContextSource;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A COPY of sources before an install that does not need them.
 *
 * @param source what is copied
 * @param install the command that installs, from the program to what it is told to do
 * @param others the same copy before installs of other manifests
 * @param call the first in words: {@code uv sync}
 * @param needed the files that it needs, relative to the context: the manifests, and the lock file where there is one
 * @param copiedBefore whether the manifests are copied by themselves before the sources
 * @param alone the command that installs the dependencies without the project itself; empty where it does so as it stands
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

    /** The same, with what another install says of the copy. */
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
