package io.github.containerlint.project.templates;

import io.github.containerlint.source.Span;
import java.util.Optional;

/**
 * What something is to put a text in for before Docker reads the file.
 *
 * @param span all of it: <code>${project.version}</code>
 * @param kind who writes so
 * @param name of what stands there in the end; empty where it is more than a name
 */
record TemplateMark(Span span, Kind kind, Optional<String> name) {
    enum Kind {
        /** <code>${project.version}</code>, which Docker refuses: a build tool puts its properties in. */
        PROPERTY,
        /** {@code @project.version@}, the other form of Maven's filtering. */
        FILTERED,
        /** <code>{{ }}</code> and {@code <% %>}: a template engine. */
        ENGINE,
        /** <code>{$VERSION}</code>, where a script names that very text. */
        SCRIPT
    }
}
