package io.github.containerlint.shell.syntax;

import java.util.Optional;

/** A stretch of a word that means one thing. The offsets are those of the text the word stands in. */
public sealed interface WordPart {
    int from();

    int to();

    boolean quoted();

    /** Characters that stand for themselves. */
    record Verbatim(int from, int to, boolean quoted) implements WordPart {}

    /** Characters that stand for others: {@code \"}, {@code $'\n'}; {@code ""} for none. */
    record Escaped(int from, int to, String value) implements WordPart {
        @Override
        public boolean quoted() {
            return true;
        }
    }

    /** {@code $NAME} or {@code ${NAME}}, with what is done to it. */
    record Variable(int from, int to, boolean quoted, String name, Use use, Optional<Word> operand)
            implements WordPart {}

    /** {@code $(...)}, a text in backticks, or bash's {@code <(...)}. */
    record Output(int from, int to, boolean quoted, Node.Sequence body) implements WordPart {}

    /** {@code ~}. */
    record Home(int from, int to) implements WordPart {
        @Override
        public boolean quoted() {
            return true;
        }
    }

    /** What cannot be known: arithmetic, another user's home, braces that only some shells expand. */
    record Unknowable(int from, int to, boolean quoted) implements WordPart {}

    /** What happens to a variable's value between its braces. */
    enum Use {
        PLAIN,
        /** {@code :-} and {@code :=}. */
        DEFAULT_IF_EMPTY,
        /** {@code -} and {@code =}. */
        DEFAULT_IF_UNSET,
        /** {@code :+}. */
        INSTEAD_UNLESS_EMPTY,
        /** {@code +}. */
        INSTEAD_UNLESS_UNSET,
        /** {@code :?} and {@code ?}: the shell stops when there is none. */
        REQUIRED,
        /** Cut, replaced, counted, indirect. */
        OTHER
    }
}
