package io.github.containerlint.shell;

import io.github.containerlint.shell.syntax.Word;
import io.github.containerlint.shell.syntax.WordPart;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the values of variables into words, and splits unquoted values, as a shell does. */
final class Expansion {
    /** The longest word or value whose text is kept, in characters; longer ones are not known. */
    private static final int MAX_LENGTH = 1 << 16;

    private final Variables variables;
    private final Budget characters;

    Expansion(Variables variables) {
        this(variables, new Budget(MAX_LENGTH));
    }

    /**
     * @param characters the number of characters that may still be put in for variables
     */
    Expansion(Variables variables, Budget characters) {
        this.variables = variables;
        this.characters = characters;
    }

    /**
     * The word as one argument, which the values of its variables do not split: the value of an assignment, the target
     * of a redirection.
     */
    Argument whole(Word word) {
        Fields fields = new Fields(word);
        for (WordPart part : word.parts()) {
            Optional<Text> value = value(word, part);
            if (value.isEmpty()) {
                return fields.incomplete();
            }
            fields.append(value.get());
        }
        return fields.complete();
    }

    /** The arguments that the word becomes: none, one or several. */
    List<Argument> fields(Word word) {
        if (word.isVerbatim()) {
            return List.of(new Argument(word, word.raw(), word.raw().length() <= MAX_LENGTH));
        }
        Fields fields = new Fields(word);
        for (WordPart part : word.parts()) {
            Optional<Text> value = value(word, part);
            if (value.isEmpty()) {
                fields.stop();
                return fields.finished;
            }
            if (part instanceof WordPart.Variable && !part.quoted()) {
                fields.split(value.get());
            } else {
                fields.append(value.get());
            }
        }
        fields.end();
        return fields.finished;
    }

    /**
     * The word as a script that another shell reads, also where parts of it are not known.
     *
     * <p>An unknown variable stays as it was written; any other unknown part becomes {@code $_}, which scripts do not
     * set.
     */
    Text script(Word word) {
        Text.Builder script = Text.builder(word.span());
        for (WordPart part : word.parts()) {
            Text source = word.source();
            script.append(value(word, part)
                    .orElseGet(() -> part instanceof WordPart.Variable
                            ? source.slice(part.from(), part.to())
                            : Text.opaque("$_", source.span(part.from(), part.to()))));
        }
        return script.build();
    }

    private Optional<Text> value(Word word, WordPart part) {
        Text source = word.source();
        if (part instanceof WordPart.Verbatim) {
            return Optional.of(source.slice(part.from(), part.to()));
        }
        Span span = source.span(part.from(), part.to());
        if (part instanceof WordPart.Escaped escaped) {
            return Optional.of(Text.opaque(escaped.value(), span));
        }
        if (part instanceof WordPart.Home) {
            return known("HOME").map(home -> Text.opaque(home, span));
        }
        return part instanceof WordPart.Variable variable ? value(variable, span) : Optional.empty();
    }

    private Optional<Text> value(WordPart.Variable variable, Span span) {
        Optional<String> known = known(variable.name());
        boolean unset = variables.isUnset(variable.name());
        boolean empty = unset || known.map(String::isEmpty).orElse(false);
        if (known.isEmpty() && !unset) {
            return Optional.empty();
        }
        Optional<Text> own = Optional.of(Text.opaque(known.orElse(""), span));
        Optional<Text> nothing = Optional.of(Text.opaque("", span));
        return switch (variable.use()) {
            case PLAIN -> own;
            case DEFAULT_IF_EMPTY -> empty ? operand(variable) : own;
            case DEFAULT_IF_UNSET -> unset ? operand(variable) : own;
            case INSTEAD_UNLESS_EMPTY -> empty ? nothing : operand(variable);
            case INSTEAD_UNLESS_UNSET -> unset ? nothing : operand(variable);
            case REQUIRED -> empty ? Optional.empty() : own;
            case OTHER -> Optional.empty();
        };
    }

    private Optional<String> known(String name) {
        return variables.value(name).filter(value -> value.length() <= MAX_LENGTH && characters.take(value.length()));
    }

    private Optional<Text> operand(WordPart.Variable variable) {
        return variable.operand().flatMap(word -> whole(word).value());
    }

    /** The finished arguments, and the one that is being built. */
    private static final class Fields {
        private final Word word;
        private final List<Argument> finished = new ArrayList<>();
        private Text.Builder current;
        private boolean started;

        Fields(Word word) {
            this.word = word;
            this.current = Text.builder(word.span());
        }

        void append(Text value) {
            current.append(value);
            started = true;
        }

        void split(Text value) {
            int at = 0;
            while (at < value.length()) {
                int behind = behind(value, at);
                if (behind > at) {
                    append(value.slice(at, behind));
                } else {
                    end();
                }
                at = Math.max(behind, at + 1);
            }
        }

        private static int behind(Text value, int from) {
            int at = from;
            while (at < value.length() && " \t\n".indexOf(value.charAt(at)) < 0) {
                at++;
            }
            return at;
        }

        void end() {
            if (started) {
                finished.add(complete());
                current = Text.builder(word.span());
                started = false;
            }
        }

        void stop() {
            finished.add(incomplete());
        }

        Argument complete() {
            return new Argument(word, current.build(), current.length() <= MAX_LENGTH);
        }

        Argument incomplete() {
            return new Argument(word, current.build(), false);
        }
    }
}
