package io.github.containerlint.project;

import java.util.Optional;

/**
 * A source of a COPY or ADD that is not in the build context.
 *
 * @param context as reports write it
 * @param similar a path in the context that was perhaps meant
 * @param leaves whether it was to lie above the context, where no COPY reaches
 */
public record AbsentSource(ContextSource source, String context, Optional<String> similar, boolean leaves) {}
