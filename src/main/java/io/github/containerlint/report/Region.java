package io.github.containerlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.containerlint.source.Position;
import io.github.containerlint.source.Span;
import java.io.IOException;

/**
 * Where a text begins and ends, as reports for programs say it. Lines and columns count from 1, columns in code points;
 * the end is the position behind the last character.
 */
record Region(int startLine, int startColumn, int endLine, int endColumn) {
    static Region of(Span span) {
        Position start = span.startPosition();
        Position end = span.endPosition();
        return new Region(start.line(), start.column(), end.line(), end.column());
    }

    boolean isInOneLine() {
        return startLine == endLine;
    }

    /** Writes the four numbers as fields of the object that is open. */
    void writeFields(JsonGenerator json) throws IOException {
        json.writeNumberField("startLine", startLine);
        json.writeNumberField("startColumn", startColumn);
        json.writeNumberField("endLine", endLine);
        json.writeNumberField("endColumn", endColumn);
    }
}
