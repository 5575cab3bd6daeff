package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.instruction.MalformedExec;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/** What reading a text as a JSON array of strings came to. */
sealed interface JsonStrings {
    /** It is one. */
    record Strings(List<Text> words) implements JsonStrings {
        public Strings {
            words = List.copyOf(words);
        }
    }

    /** It is a JSON array, but something else than a string is in it. */
    record OtherValue(Span span) implements JsonStrings {}

    /**
     * It is no JSON array.
     *
     * @param malformed what is wrong with it, when it was meant to be one
     */
    record None(Optional<MalformedExec> malformed) implements JsonStrings {}
}
