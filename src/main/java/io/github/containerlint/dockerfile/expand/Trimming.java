package io.github.containerlint.dockerfile.expand;

import io.github.containerlint.source.Text;
import java.util.OptionalInt;

/** Applies {@code ${name#pattern}}, {@code ${name%pattern}} and {@code ${name/pattern/replacement}} to a value. */
final class Trimming {
    private Trimming() {}

    /** The value without the text that the pattern matches at its beginning or end. */
    static Variable of(Text value, Glob glob, boolean atEnd, boolean longest) {
        Glob pattern = atEnd ? glob.reversed() : glob;
        CharSequence read = atEnd ? new StringBuilder(value).reverse() : value;
        int matched = pattern.match(read, 0, longest).orElse(0);
        if (pattern.isExhausted()) {
            return Variable.UNKNOWN;
        }
        return Variable.of(atEnd ? value.slice(0, value.length() - matched) : value.slice(matched));
    }

    /**
     * The value with the replacement for the first or for all matches, each as far to the left and as long as possible.
     */
    static Variable replace(Text value, Glob glob, Text replacement, boolean all) {
        Text.Builder result = Text.builder(value.place());
        int done = 0;
        int at = 0;
        boolean goesOn = true;
        while (goesOn && at <= value.length()) {
            OptionalInt end = glob.match(value, at, true);
            boolean found = end.isPresent() && (end.getAsInt() > at || at == 0 || at > done);
            if (found) {
                result.append(value.slice(done, at)).append(replacement);
                done = end.getAsInt();
                goesOn = all;
            }
            at = Math.max(at + 1, found ? done : 0);
            goesOn &= !glob.isExhausted();
        }
        result.append(value.slice(done, value.length()));
        return glob.isExhausted() ? Variable.UNKNOWN : Variable.of(result.build());
    }
}
