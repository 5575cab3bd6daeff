package io.github.containerlint.dockerfile.expand;

import io.github.containerlint.source.Text;
import java.util.List;

/** A part of a word in which Docker replaces variables. */
sealed interface WordPart {
    /** The part as written, with its quotes, escapes and braces. */
    Text written();

    /**
     * Characters that stand for themselves.
     *
     * @param splits whether white space among them separates words
     */
    record Plain(Text written, boolean splits) implements WordPart {}

    /** A character after an escape; the text is empty when the escape ends the word. */
    record Escaped(Text written, Text text) implements WordPart {}

    /** The text between quotes. */
    record Quoted(Text written, List<WordPart> parts) implements WordPart {}

    /**
     * A reference {@code $name} or {@code ${name...}}.
     *
     * @param word the text after the sign of the form
     * @param replacement the text after the second slash
     */
    record Reference(Text written, String name, Form form, List<WordPart> word, List<WordPart> replacement)
            implements WordPart {
        Reference(Text written, String name) {
            this(written, name, Form.VALUE, List.of(), List.of());
        }
    }

    /** The way in which a reference uses the variable's value. */
    enum Form {
        /** {@code ${name}}: the value. */
        VALUE,
        /** {@code ${name-word}}: the word where the variable is not set. */
        UNLESS_SET,
        /** {@code ${name:-word}}: the word where the variable is not set or empty. */
        UNLESS_FILLED,
        /** {@code ${name+word}}: the word where the variable is set. */
        IF_SET,
        /** {@code ${name:+word}}: the word where the variable is set and not empty. */
        IF_FILLED,
        /** {@code ${name?word}}: a fault where the variable is not set. */
        MUST_BE_SET,
        /** {@code ${name:?word}}: a fault where the variable is not set or empty. */
        MUST_BE_FILLED,
        /** {@code ${name#word}}: the value without a match at its beginning. */
        WITHOUT_PREFIX,
        /** {@code ${name%word}}: the value without a match at its end. */
        WITHOUT_SUFFIX,
        /** {@code ${name/word/replacement}}: the value with its first match replaced. */
        REPLACE_FIRST,
        /** {@code ${name//word/replacement}}: the value with all matches replaced. */
        REPLACE_ALL;

        /** Whether this form treats an empty value as no value. */
        boolean emptyIsUnset() {
            return this == UNLESS_FILLED || this == IF_FILLED || this == MUST_BE_FILLED;
        }

        /** Whether the word is a pattern, in which escapes stay. */
        boolean hasPattern() {
            return ordinal() >= WITHOUT_PREFIX.ordinal();
        }
    }
}
