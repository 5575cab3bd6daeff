package io.github.containerlint.report.html;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Collection;
import java.util.List;

/**
 * The forms in which text of a user's files may stand in the report: with a mask in place of each secret, and without
 * characters that control a terminal or change the direction of text.
 */
public interface ShownText {
    /** The text on one line without control characters; secrets in it must be masked already. */
    String line(String text);

    /** The value with masks. */
    String value(Text text);

    /** A value that was made of the text at a place, with masks. */
    String value(Object made, Located place);

    /**
     * The source lines of a span with masks; the middle lines of a long span are left out.
     *
     * @param secrets the places of secrets
     * @return empty when the file is empty
     */
    List<FrameLine> frame(Span span, Collection<Span> secrets);
}
