package io.github.containerlint.rules.context;

import io.github.containerlint.project.context.ContextSource;
import java.util.Optional;

/**
 * A source of a COPY, an ADD or a bind mount of a RUN that is not in the build context.
 *
 * @param context as reports write it
 * @param similar a path in the context that was perhaps meant
 * @param leaves whether it was to lie above the context, where no COPY reaches
 * @param instead the path in the context that Docker takes for one above it
 */
record AbsentSource(
        ContextSource source, String context, Optional<String> similar, boolean leaves, Optional<String> instead) {}
