package io.github.containerlint.compose;

import io.github.containerlint.source.Problem;
import java.util.List;
import java.util.stream.Stream;

/** What the Compose specification allows, and what Compose refuses to load. */
final class ComposeSchema {
    private ComposeSchema() {}

    /**
     * Everything in one document that cannot be right, whatever other files add: unknown keys, wrong types, values that
     * mean nothing.
     *
     * @param document variables put in, short forms as they were written
     */
    static List<Problem> validate(ConfigMap document) {
        return ShapeCheck.check(document);
    }

    /**
     * What is missing or contradicts itself when all files are merged.
     *
     * @param project short forms written out, and nothing put in that nobody wrote
     */
    static List<Problem> validateMerged(ConfigMap project) {
        return Stream.concat(RequiredKeys.missing(project).stream(), Contradictions.of(project).stream())
                .toList();
    }

    /**
     * What keeps Compose from running a project that it loads: a service without an image, keys that do not fit together.
     *
     * @param project as for {@link #validateMerged}; a file that only adds to another one is not whole
     */
    static List<Problem> inconsistencies(ConfigMap project) {
        return Consistency.of(project);
    }
}
