package io.github.containerlint.compose.schema;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.source.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Checks what the Compose specification allows, and what Compose refuses to load. */
public final class ComposeSchema {
    private ComposeSchema() {}

    /**
     * Every fault in one document that other files cannot repair: unknown keys, wrong types, values without a meaning.
     *
     * @param document the document with variables put in and its short forms as they were written
     */
    public static List<Problem> validate(ConfigMap document) {
        return ShapeCheck.check(document);
    }

    /**
     * The faults that remain when all files and extended services are merged: keys that are missing or contradict one
     * another.
     *
     * @param project the project with short forms written out, before defaults are put in
     */
    public static List<Problem> validateMerged(ConfigMap project) {
        return Stream.of(ShapeCheck.check(project), RequiredKeys.missing(project), Contradictions.of(project))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The faults that keep Compose from running a project that it loads: a service without an image, keys that do not
     * fit together.
     *
     * @param project as for {@link #validateMerged}
     */
    public static List<Problem> inconsistencies(ConfigMap project) {
        return Stream.concat(Consistency.of(project).stream(), EngineGrammar.of(project).stream())
                .toList();
    }
}
