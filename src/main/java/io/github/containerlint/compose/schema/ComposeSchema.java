package io.github.containerlint.compose.schema;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.source.Problem;
import java.util.List;
import java.util.stream.Stream;

/** What the Compose specification allows, and what Compose refuses to load. */
public final class ComposeSchema {
    private ComposeSchema() {}

    /**
     * Everything in one document that cannot be right, whatever other files add: unknown keys, wrong types, values that
     * mean nothing.
     *
     * @param document variables put in, short forms as they were written
     */
    public static List<Problem> validate(ConfigMap document) {
        return ShapeCheck.check(document);
    }

    /**
     * What is wrong when all files are merged, extended services among them: keys that are missing or contradict one
     * another.
     *
     * @param project short forms written out, before defaults are put in
     */
    public static List<Problem> validateMerged(ConfigMap project) {
        return Stream.of(ShapeCheck.check(project), RequiredKeys.missing(project), Contradictions.of(project))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * What keeps Compose from running a project that it loads: a service without an image, keys that do not fit together.
     *
     * @param project as for {@link #validateMerged}
     */
    public static List<Problem> inconsistencies(ConfigMap project) {
        return Stream.concat(Consistency.of(project).stream(), EngineGrammar.of(project).stream())
                .toList();
    }
}
