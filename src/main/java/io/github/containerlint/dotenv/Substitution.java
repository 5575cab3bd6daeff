package io.github.containerlint.dotenv;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts values in for variables: {@code $NAME}, <code>${NAME}</code>, <code>${NAME:-default}</code> and the other
 * operators, nested; {@code $$} is a dollar sign. A dollar sign before any other text stays.
 */
public final class Substitution {
    /** The deepest nesting that is read: more than a person writes and less than a stack holds. */
    private static final int MAX_DEPTH = 100;

    private final Text template;
    private final String source;
    private final Variables variables;
    private final Text.Builder result;
    private final List<VariableReference> references = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> missing = new ArrayList<>();

    private final int outer;
    private int depth;
    private int nextBrace = -1;
    private int nextLineEnd = -1;

    private Substitution(Text template, Variables variables, int outer) {
        this.outer = outer;
        this.template = template;
        this.source = template.value();
        this.variables = variables;
        this.result = Text.builder(template.place());
    }

    public static Substituted substitute(Text template, Variables variables) {
        return substitute(template, variables, 0);
    }

    private static Substituted substitute(Text template, Variables variables, int outer) {
        if (template.value().indexOf('$') < 0) {
            return new Substituted(template, List.of(), List.of(), List.of());
        }
        Substitution substitution = new Substitution(template, variables, outer);
        substitution.expand(0, template.length());
        return substitution.finished();
    }

    private Substituted finished() {
        return new Substituted(result.build(), references, problems, missing);
    }

    /** Appends the part from {@code from} to {@code to} to the result, with its variables replaced. */
    private void expand(int from, int to) {
        int at = from;
        while (at < to) {
            int dollar = source.indexOf('$', at);
            int stop = dollar < 0 || dollar >= to ? to : dollar;
            copy(at, stop);
            at = stop < to ? reference(stop, to) : to;
        }
    }

    private void copy(int from, int to) {
        if (from < to) {
            result.append(template.slice(from, to));
        }
    }

    /**
     * Appends the value of a reference.
     *
     * @return the offset behind the reference
     */
    private int reference(int dollar, int to) {
        if (dollar + 1 < to && source.charAt(dollar + 1) == '$') {
            result.append("$", template.span(dollar, dollar + 2));
            return dollar + 2;
        }
        if (dollar + 1 < to && source.charAt(dollar + 1) == '{') {
            return braced(dollar, to);
        }
        int end = nameEnd(dollar + 1, to);
        if (end == dollar + 1) {
            copy(dollar, end);
        } else {
            put(new Parts(dollar, end, dollar + 1, end, Operator.NONE, end, end));
        }
        return end;
    }

    /**
     * The offsets of the parts of a reference.
     *
     * @param argument the offset behind the operator
     */
    private record Parts(
            int start, int end, int nameStart, int nameEnd, Operator operator, int argument, int argumentEnd) {}

    private int braced(int dollar, int to) {
        int name = dollar + 2;
        int nameEnd = nameEnd(name, to);
        Optional<Operator> operator = nameEnd > name ? Operator.at(source, nameEnd) : Optional.empty();
        if (nameEnd > name && nameEnd < to && source.charAt(nameEnd) == '}') {
            put(new Parts(dollar, nameEnd + 1, name, nameEnd, Operator.NONE, nameEnd, nameEnd));
            return nameEnd + 1;
        }
        int argument = nameEnd + operator.map(found -> found.symbol().length()).orElse(0);
        int close = operator.isPresent() && argument <= to ? closing(dollar, argument, to) : -1;
        if (close < 0) {
            return invalid(dollar, to);
        }
        put(new Parts(dollar, close + 1, name, nameEnd, operator.get(), argument, close));
        return close + 1;
    }

    private int nameEnd(int from, int to) {
        int end = from;
        while (end < to && isNamePart(source.charAt(end), end == from)) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c, boolean first) {
        boolean letter = 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_';
        return letter || !first && '0' <= c && c <= '9';
    }

    /**
     * The offset of the brace that ends the reference, or -1; it is on the same line, and braces in pairs belong to the
     * argument.
     */
    private int closing(int dollar, int argument, int to) {
        int stop = Math.min(lineEnd(argument), to);
        if (brace(argument) >= stop) {
            return -1;
        }
        int open = 0;
        for (int i = dollar; i < stop; i++) {
            if (source.charAt(i) == '}') {
                open--;
                if (open == 0 && i >= argument) {
                    return i;
                }
            }
            if (source.charAt(i) == '{') {
                open++;
                i++;
            }
        }
        return source.lastIndexOf('}', stop - 1);
    }

    /**
     * The offset of the next closing brace. Offsets are asked for from left to right, so that a long line is searched
     * only once.
     */
    private int brace(int from) {
        nextBrace = nextBrace >= from ? nextBrace : orEnd(source.indexOf('}', from));
        return nextBrace;
    }

    private int lineEnd(int from) {
        nextLineEnd = nextLineEnd >= from ? nextLineEnd : orEnd(source.indexOf('\n', from));
        return nextLineEnd;
    }

    private int orEnd(int found) {
        return found < 0 ? source.length() : found;
    }

    /** Reports a malformed reference. Compose drops its first two characters, continues, and fails in the end. */
    private int invalid(int dollar, int to) {
        boolean closed = brace(dollar) < to;
        int end = closed ? brace(dollar) + 1 : dollar + 2;
        String message = closed
                ? "'%s' is no variable; write '${NAME}' or '${NAME:-default}', or '$${' for the characters themselves"
                        .formatted(source.substring(dollar, end))
                : "'${' is never closed; write '$${' for the characters themselves";
        problems.add(new Problem(template.span(dollar, end), message, template.related(dollar, end)));
        return dollar + 2;
    }

    private void put(Parts parts) {
        Text name = template.slice(parts.nameStart(), parts.nameEnd());
        Span span = template.span(parts.start(), parts.end());
        Optional<Text> value = variables.find(name.value());
        boolean filled = value.filter(text -> !parts.operator().refusesEmpty() || text.length() > 0)
                .isPresent();
        Operator operator = parts.operator();
        boolean guarded = operator.isReplacement() || operator.isDefault() && !filled;
        boolean known = guarded || filled && variables.isKnown(name.value());
        references.add(new VariableReference(name, span, operator, value.isPresent(), known, result.length()));
        if (guarded) {
            int before = result.length();
            guarded(parts, filled);
            result.frame(before, span);
        } else if (filled) {
            result.append(value.get(), new RelatedSpan(span, "used here"));
        } else if (operator.isRequired()) {
            missing(parts, name, span);
        }
    }

    private void guarded(Parts parts, boolean filled) {
        if (!parts.operator().isDefault() && !filled) {
            return;
        }
        if (outer + depth >= MAX_DEPTH) {
            refuseDepth(parts);
            return;
        }
        depth++;
        expand(parts.argument(), parts.argumentEnd());
        depth--;
    }

    private void refuseDepth(Parts parts) {
        String message = "defaults of variables are nested more than %d deep; use fewer levels".formatted(MAX_DEPTH);
        problems.add(new Problem(template.span(parts.nameStart(), parts.nameEnd()), message));
    }

    private void missing(Parts parts, Text name, Span span) {
        if (outer + depth >= MAX_DEPTH) {
            refuseDepth(parts);
            return;
        }
        Text argument = template.slice(parts.argument(), parts.argumentEnd());
        Substituted reason = substitute(argument, variables, outer + depth + 1);
        problems.addAll(reason.problems());
        String because =
                reason.text().isBlank() ? "" : ": " + reason.text().value().replaceAll("\\s+", " ");
        String message = "'%s' must have a value%s; set it in .env".formatted(name, because);
        missing.add(new Problem(span, message, template.related(parts.start(), parts.end())));
    }
}
