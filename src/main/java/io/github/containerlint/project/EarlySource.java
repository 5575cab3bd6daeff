package io.github.containerlint.project;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A COPY of sources before an install that does not need them.
 *
 * @param source what is copied
 * @param install the command that installs, from the program to what it is told to do
 * @param call the same in words: {@code uv sync}
 * @param needed the files that it needs, relative to the context: the manifests, and the lock file where there is one
 * @param copiedBefore whether the manifests are copied by themselves before the sources
 * @param alone the command that installs the dependencies without the project itself; empty where it does so as it stands
 */
public record EarlySource(
        ContextSource source,
        Span install,
        String call,
        List<String> needed,
        boolean copiedBefore,
        Optional<String> alone)
        implements Located {
    public EarlySource {
        needed = List.copyOf(needed);
    }

    @Override
    public Span span() {
        return source.span();
    }
}
