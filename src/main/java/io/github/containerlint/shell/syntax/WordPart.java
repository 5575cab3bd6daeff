package io.github.containerlint.shell.syntax;

import java.util.Optional;

/** A part of a word with one meaning. Its offsets count in the text that the word stands in. */
public sealed interface WordPart {
    int from();

    int to();

    boolean quoted();

    /** Characters that stand for themselves. */
    record Verbatim(int from, int to, boolean quoted) implements WordPart {}

    /**
     * Characters that stand for other characters, such as {@code \"} or {@code $'\n'}; the value {@code ""} stands for
     * none.
     */
    record Escaped(int from, int to, String value) implements WordPart {
        @Override
        public boolean quoted() {
            return true;
        }
    }

    /** A variable {@code $NAME} or {@code ${NAME}}, with the use of its value. */
    record Variable(int from, int to, boolean quoted, String name, Use use, Optional<Word> operand)
            implements WordPart {}

    /** The output of commands: {@code $(...)}, a text in backticks, or bash's {@code <(...)}. */
    record Output(int from, int to, boolean quoted, Node.Sequence body) implements WordPart {}

    /** The home directory, {@code ~}. */
    record Home(int from, int to) implements WordPart {
        @Override
        public boolean quoted() {
            return true;
        }
    }

    /** A part that cannot be known: arithmetic, another user's home, braces that only some shells expand. */
    record Unknowable(int from, int to, boolean quoted) implements WordPart {}

    /** The ways in which braces use a variable's value. */
    enum Use {
        PLAIN,
        /** {@code :-} and {@code :=}: the operand where the value is empty or not set. */
        DEFAULT_IF_EMPTY,
        /** {@code -} and {@code =}: the operand where the variable is not set. */
        DEFAULT_IF_UNSET,
        /** {@code :+}: the operand where the value is set and not empty. */
        INSTEAD_UNLESS_EMPTY,
        /** {@code +}: the operand where the variable is set. */
        INSTEAD_UNLESS_UNSET,
        /** {@code :?} and {@code ?}: the shell stops when there is no value. */
        REQUIRED,
        /** All other forms, which cut, replace or count characters or read another variable. */
        OTHER
    }
}
