package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.instruction.MalformedExec;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/** The result of reading a text as a JSON array of strings. */
sealed interface JsonStrings {
    /** The text is a JSON array of strings. */
    record Strings(List<Text> words) implements JsonStrings {
        public Strings {
            words = List.copyOf(words);
        }
    }

    /** The text is a JSON array with a value that is no string. */
    record OtherValue(Span span) implements JsonStrings {}

    /**
     * The text is no JSON array.
     *
     * @param malformed the fault, when the text was meant to be one
     */
    record None(Optional<MalformedExec> malformed) implements JsonStrings {}
}
