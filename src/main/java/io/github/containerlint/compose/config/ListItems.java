package io.github.containerlint.compose.config;

import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.LineIndex;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits of YAML sequences as they were written. */
public final class ListItems {
    private static final Pattern DASH = Pattern.compile("(\\s*-\\s+)[\"']?");

    private ListItems() {}

    /**
     * Inserts a plain scalar behind an item of a list.
     *
     * @return empty when the item is not written where it is used, so that an edit there would change other places too
     */
    public static Optional<TextEdit> insertAfter(Located item, String scalar) {
        if (!isWrittenInPlace(item)) {
            return Optional.empty();
        }
        Span span = item.span();
        LineIndex lines = span.file().lines();
        int line = lines.lineAt(span.start());
        String before = span.file().text().substring(lines.startOf(line), span.start());
        Matcher dash = DASH.matcher(before);
        if (dash.matches()) {
            int end = lines.endOf(lines.lineAt(span.end()));
            return Optional.of(new TextEdit(span.file().span(end, end), "\n" + dash.group(1) + scalar));
        }
        return isFlow(before) ? Optional.of(flow(span, scalar)) : Optional.empty();
    }

    /**
     * Puts a plain scalar in the place of another one, which keeps its quotes; empty when the item is not written where
     * it is used.
     */
    public static Optional<TextEdit> replace(Located item, String scalar) {
        return isWrittenInPlace(item) ? Optional.of(new TextEdit(item.span(), scalar)) : Optional.empty();
    }

    private static boolean isWrittenInPlace(Located item) {
        Span span = item.span();
        boolean shared = item.related().stream().anyMatch(place -> place.role() != RelatedSpan.Role.DECLARATION);
        return !shared && span.length() > 0 && span.equals(span.written());
    }

    private static boolean isFlow(String before) {
        return before.indexOf('[') >= 0;
    }

    private static TextEdit flow(Span item, String scalar) {
        String text = item.file().text();
        boolean quoted = item.end() < text.length() && "\"'".indexOf(text.charAt(item.end())) >= 0;
        int end = quoted ? item.end() + 1 : item.end();
        return new TextEdit(item.file().span(end, end), ", " + scalar);
    }
}
