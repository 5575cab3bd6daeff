package io.github.containerlint.rules.context;

import io.github.containerlint.project.context.ContextSource;
import java.util.Optional;

/**
 * A source of a {@code COPY}, an {@code ADD} or a bind mount of a {@code RUN} that is not in the build context.
 *
 * @param source the source that is missing
 * @param context the path of the context, as reports write it
 * @param similar a path in the context that was perhaps meant
 * @param leaves true when the written path leads above the context, where Docker cannot copy from
 * @param instead the path in the context that Docker uses for one above it
 */
record AbsentSource(
        ContextSource source, String context, Optional<String> similar, boolean leaves, Optional<String> instead) {}
