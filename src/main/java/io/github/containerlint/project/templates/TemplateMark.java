package io.github.containerlint.project.templates;

import io.github.containerlint.source.Span;
import java.util.Optional;

/**
 * A mark that another program must replace before Docker reads the file.
 *
 * @param span the whole mark: <code>${project.version}</code>
 * @param kind the kind of program that replaces the mark
 * @param name the name of the value in the mark; empty where the mark is more than a name
 */
record TemplateMark(Span span, Kind kind, Optional<String> name) {
    enum Kind {
        /** <code>${project.version}</code>, which Docker rejects: a build tool replaces it by a property. */
        PROPERTY,
        /** {@code @project.version@}, the other form of Maven's filtering. */
        FILTERED,
        /** <code>{{ }}</code> and {@code <% %>}, which a template engine replaces. */
        ENGINE,
        /** <code>{$VERSION}</code>, which a script replaces because it contains that text. */
        SCRIPT
    }
}
