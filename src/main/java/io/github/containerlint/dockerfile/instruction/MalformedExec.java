package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What makes an intended JSON array none, so that a shell gets to read it.
 *
 * @param span where JSON breaks; of text behind the list all of it
 */
@API(status = Status.EXPERIMENTAL)
public record MalformedExec(Fault fault, Span span) implements Located {
    /** How JSON is missed. */
    public enum Fault {
        /** {@code ['a']}, or quotes that a word processor made. */
        WRONG_QUOTES,
        /** {@code [a, b]}. */
        UNQUOTED_WORD,
        /** {@code ["a",]}. */
        TRAILING_COMMA,
        /** {@code ["a";]}. */
        TRAILING_SEMICOLON,
        /** {@code ["a" "b"]}. */
        MISSING_COMMA,
        /** {@code ["a"; "b"]}. */
        SEMICOLON_FOR_COMMA,
        /** {@code ["a", "b"}. */
        MISSING_BRACKET,
        /** {@code ["a", "b]}. */
        MISSING_QUOTE,
        /** {@code ["C:\\dir"]} with one backslash. */
        BAD_ESCAPE,
        /** {@code ["a"] b}. */
        TRAILING_TEXT
    }

    /** Whether what stands behind the end of the list says nothing: {@code ["a"];}. */
    public boolean isStrayPunctuation() {
        return fault == Fault.TRAILING_TEXT && span.text().matches("[\\s;,.\\]]+");
    }
}
