package io.github.containerlint.dockerfile.instruction;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The reason why an intended JSON array is none, so that a shell reads its text.
 *
 * @param span where the JSON is wrong; for text behind the array the whole of that text
 */
@API(status = Status.EXPERIMENTAL)
public record MalformedExec(Fault fault, Span span) implements Located {
    /** The ways in which a JSON array can be malformed. */
    public enum Fault {
        /** Wrong quotes, as in {@code ['a']}, or the curly quotes of a word processor. */
        WRONG_QUOTES,
        /** A word without quotes, as in {@code [a, b]}. */
        UNQUOTED_WORD,
        /** A comma behind the last string, as in {@code ["a",]}. */
        TRAILING_COMMA,
        /** A semicolon behind the last string, as in {@code ["a";]}. */
        TRAILING_SEMICOLON,
        /** No comma between two strings, as in {@code ["a" "b"]}. */
        MISSING_COMMA,
        /** A semicolon in place of a comma, as in {@code ["a"; "b"]}. */
        SEMICOLON_FOR_COMMA,
        /** No bracket at the end, as in {@code ["a", "b"}. */
        MISSING_BRACKET,
        /** No quote at the end of a string, as in {@code ["a", "b]}. */
        MISSING_QUOTE,
        /** An escape that JSON does not have, as in {@code ["C:\\dir"]} with one backslash. */
        BAD_ESCAPE,
        /** Text behind the array, as in {@code ["a"] b}. */
        TRAILING_TEXT
    }

    /** Whether the text behind the array is only punctuation, as in {@code ["a"];}. */
    public boolean isStrayPunctuation() {
        return fault == Fault.TRAILING_TEXT && span.text().matches("[\\s;,.\\]]+");
    }
}
