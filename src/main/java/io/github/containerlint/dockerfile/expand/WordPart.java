package io.github.containerlint.dockerfile.expand;

import io.github.containerlint.source.Text;
import java.util.List;

/** A part of a word in which Docker puts variables in. */
sealed interface WordPart {
    /** With its quotes, escapes and braces. */
    Text written();

    /** Characters that stand for themselves. @param splits whether their white space parts words */
    record Plain(Text written, boolean splits) implements WordPart {}

    /** A character that an escape stands before; nothing at the end of the word. */
    record Escaped(Text written, Text text) implements WordPart {}

    /** What stands between quotes. */
    record Quoted(Text written, List<WordPart> parts) implements WordPart {}

    /**
     * {@code $name} or {@code ${name...}}.
     *
     * @param word what follows the form's sign
     * @param replacement what follows the second slash
     */
    record Reference(Text written, String name, Form form, List<WordPart> word, List<WordPart> replacement)
            implements WordPart {
        Reference(Text written, String name) {
            this(written, name, Form.VALUE, List.of(), List.of());
        }
    }

    /** What a reference makes of the variable's value. */
    enum Form {
        /** {@code ${name}}. */
        VALUE,
        /** {@code ${name-word}}. */
        UNLESS_SET,
        /** {@code ${name:-word}}. */
        UNLESS_FILLED,
        /** {@code ${name+word}}. */
        IF_SET,
        /** {@code ${name:+word}}. */
        IF_FILLED,
        /** {@code ${name?word}}. */
        MUST_BE_SET,
        /** {@code ${name:?word}}. */
        MUST_BE_FILLED,
        /** {@code ${name#word}}. */
        WITHOUT_PREFIX,
        /** {@code ${name%word}}. */
        WITHOUT_SUFFIX,
        /** {@code ${name/word/replacement}}. */
        REPLACE_FIRST,
        /** {@code ${name//word/replacement}}. */
        REPLACE_ALL;

        /** Whether an empty value is none. */
        boolean emptyIsUnset() {
            return this == UNLESS_FILLED || this == IF_FILLED || this == MUST_BE_FILLED;
        }

        /** Whether the word is a pattern, in which escapes stay. */
        boolean hasPattern() {
            return ordinal() >= WITHOUT_PREFIX.ordinal();
        }
    }
}
