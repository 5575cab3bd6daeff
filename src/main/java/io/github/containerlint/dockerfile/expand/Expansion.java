package io.github.containerlint.dockerfile.expand;

import io.github.containerlint.dockerfile.expand.WordPart.Escaped;
import io.github.containerlint.dockerfile.expand.WordPart.Form;
import io.github.containerlint.dockerfile.expand.WordPart.Plain;
import io.github.containerlint.dockerfile.expand.WordPart.Quoted;
import io.github.containerlint.dockerfile.expand.WordPart.Reference;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Quotation;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts values in for references to variables, and removes quotes and escapes.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#environment-replacement">Environment replacement</a>
 */
public final class Expansion {
    /** The longest result that is followed: variables that double one another would fill the memory. */
    private static final int LONGEST = 1 << 12;

    private final Function<String, Variable> variables;
    private boolean complete = true;
    private Optional<Problem> fault = Optional.empty();

    /**
     * The result of the expansion of a text.
     *
     * @param words the words that white space outside quotes makes of the text
     */
    public record Result(Text text, List<Text> words, boolean complete, Optional<Problem> fault) {}

    /** A word within braces, and whether all of it is known. */
    private record Inner(Text text, boolean complete) {}

    private Expansion(Function<String, Variable> variables) {
        this.variables = variables;
    }

    public static Result of(Text text, Function<String, Variable> variables, char escape) {
        WordReader.Parsed parsed = WordReader.read(text, escape);
        if (parsed.fault().isPresent()) {
            return failed(text, parsed.fault());
        }
        Expansion expansion = new Expansion(variables);
        WordSink out = new WordSink(text.place());
        expansion.put(parsed.parts(), false, out);
        return expansion.fault.isPresent()
                ? failed(text, expansion.fault)
                : new Result(out.text(), out.words(), expansion.complete, Optional.empty());
    }

    private static Result failed(Text text, Optional<Problem> fault) {
        return new Result(text, List.of(), false, fault);
    }

    /** The words of a text, with their quotes, escapes and variables as written; empty when the text has a fault. */
    public static List<Text> rawWords(Text text, char escape) {
        WordReader.Parsed parsed = WordReader.read(text, escape);
        WordSink out = new WordSink(text.place());
        for (WordPart part : parsed.parts()) {
            if (part instanceof Reference || part instanceof Plain plain && plain.splits()) {
                out.addSplit(part.written());
            } else {
                out.addWhole(part.written());
            }
        }
        return parsed.fault().isPresent() ? List.of() : out.words();
    }

    private void put(List<WordPart> parts, boolean keepsEscapes, WordSink out) {
        for (WordPart part : parts) {
            if (part instanceof Plain plain && plain.splits()) {
                out.addSplit(plain.written());
            } else if (part instanceof Plain plain) {
                out.addWhole(plain.written());
            } else if (part instanceof Escaped escaped) {
                out.addWhole(keepsEscapes ? escaped.written() : escaped.text());
            } else if (part instanceof Quoted quoted) {
                out.addWhole(whole(quoted, keepsEscapes));
            } else if (part instanceof Reference reference) {
                put(reference, out);
            }
        }
    }

    private Text whole(Quoted quoted, boolean keepsEscapes) {
        WordSink inside = new WordSink(quoted.written().place());
        put(quoted.parts(), keepsEscapes, inside);
        return inside.text();
    }

    private void put(Reference reference, WordSink out) {
        Inner word = inner(reference.word(), reference);
        Inner replacement = inner(reference.replacement(), reference);
        Variable variable = variables.apply(reference.name());
        boolean known = variable instanceof Variable.Known || variable instanceof Variable.Unset;
        if (reference.form() == Form.VALUE) {
            putValue(variable, reference, out);
        } else if (!known) {
            putValue(Variable.UNKNOWN, reference, out);
        } else if (reference.form().hasPattern()) {
            putValue(edited(variable, reference, word, replacement), reference, out);
        } else {
            choose(variable, reference, word, out);
        }
    }

    private Inner inner(List<WordPart> parts, Reference reference) {
        boolean before = complete;
        complete = true;
        WordSink inside = new WordSink(reference.written().place());
        put(parts, reference.form().hasPattern(), inside);
        Inner inner = new Inner(inside.text(), complete);
        complete = before;
        return inner;
    }

    private void choose(Variable variable, Reference reference, Inner word, WordSink out) {
        Form form = reference.form();
        boolean unset = !(variable instanceof Variable.Known known)
                || form.emptyIsUnset() && known.value().length() == 0;
        boolean takesWord = switch (form) {
            case UNLESS_SET, UNLESS_FILLED -> unset;
            case IF_SET, IF_FILLED -> !unset;
            default -> false;
        };
        if (takesWord) {
            out.addSplit(word.text());
            complete &= word.complete();
        } else if (form == Form.MUST_BE_SET || form == Form.MUST_BE_FILLED) {
            demand(variable, unset, reference, out);
        } else if (form != Form.IF_SET && form != Form.IF_FILLED) {
            putValue(variable, reference, out);
        }
    }

    private void demand(Variable variable, boolean unset, Reference reference, WordSink out) {
        if (unset) {
            String message = "%s needs a value of '%s', which has none; declare it with a value";
            fail(reference, message.formatted(Quotation.of(reference.written()), reference.name()));
        } else {
            putValue(variable, reference, out);
        }
    }

    private Variable edited(Variable variable, Reference reference, Inner word, Inner replacement) {
        boolean atEnd = reference.form() == Form.WITHOUT_SUFFIX;
        boolean trims = atEnd || reference.form() == Form.WITHOUT_PREFIX;
        String pattern = word.text().value();
        boolean longest = trims && pattern.startsWith(atEnd ? "%" : "#");
        Optional<Glob> glob = Glob.of(longest ? pattern.substring(1) : pattern);
        if (glob.isEmpty()) {
            String message = "%s escapes a character that needs no escape; only * ? \\ } and / do";
            fail(reference, message.formatted(Quotation.of(reference.written())));
        }
        if (glob.isEmpty() || !word.complete() || !replacement.complete()) {
            return Variable.UNKNOWN;
        }
        if (!(variable instanceof Variable.Known known)) {
            return variable;
        }
        return trims
                ? Trimming.of(known.value(), glob.get(), atEnd, longest)
                : Trimming.replace(known.value(), glob.get(), replacement.text(), reference.form() == Form.REPLACE_ALL);
    }

    /** Adds the value of a variable; where it is not known, adds the reference as it is written. */
    private void putValue(Variable variable, Reference reference, WordSink out) {
        Optional<Text> value = value(variable).filter(known -> out.length() + known.length() <= LONGEST);
        if (value.isPresent()) {
            complete &= !(variable instanceof Variable.Partial);
            out.addSplit(used(value.get(), reference));
        } else if (!(variable instanceof Variable.Unset)) {
            complete = false;
            out.addSplit(reference.written());
        }
    }

    private static Text used(Text value, Reference reference) {
        return value.usedAt(new RelatedSpan(reference.written().span(), "used here"));
    }

    private static Optional<Text> value(Variable variable) {
        if (variable instanceof Variable.Known known) {
            return Optional.of(known.value());
        }
        return variable instanceof Variable.Partial partial ? Optional.of(partial.value()) : Optional.empty();
    }

    private void fail(Reference reference, String message) {
        fault = fault.or(() -> Optional.of(new Problem(reference.written().span(), message)));
    }
}
