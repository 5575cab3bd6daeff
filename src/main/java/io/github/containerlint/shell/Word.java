package io.github.containerlint.shell;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Map;
import java.util.Optional;

/** A word of a shell text, with its quotes and expansions. */
public final class Word implements Located {
    private final Text raw;

    Word(Text raw) {
        this.raw = raw;
    }

    /** As written, with its quotes. */
    public Text raw() {
        return raw;
    }

    @Override
    public Span span() {
        return raw.span();
    }

    /** The value without quotes, when the word is the same whatever the shell's variables are. Globs stand as written. */
    public Optional<Text> literal() {
        throw new UnsupportedOperationException();
    }

    /** The value with these variables put in; empty when it needs one that is not among them, or a command's output. */
    public Optional<Text> value(Map<String, String> variables) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
        return raw.toString();
    }
}
