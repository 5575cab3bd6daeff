package io.github.containerlint.yaml;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Says in one line and in plain words why a text is no YAML. */
final class SyntaxComplaint {
    private final SourceFile file;
    private final TokenTrail trail;
    private final MarkedYAMLException failure;
    private final String problem;
    private final String context;

    private SyntaxComplaint(SourceFile file, TokenTrail trail, MarkedYAMLException failure) {
        this.file = file;
        this.trail = trail;
        this.failure = failure;
        this.problem = String.valueOf(failure.getProblem());
        this.context = String.valueOf(failure.getContext());
    }

    static Problem of(SourceFile file, TokenTrail trail, YAMLException failure) {
        if (failure instanceof MarkedYAMLException marked) {
            return new SyntaxComplaint(file, trail, marked).problem();
        }
        return unprintable(file);
    }

    private static Problem unprintable(SourceFile file) {
        String text = file.text();
        int at = 0;
        while (at < text.length() && StreamReader.isPrintable(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        int end = at < text.length() ? at + Character.charCount(text.codePointAt(at)) : at;
        String message = at < text.length()
                ? "the character U+%04X is not allowed in YAML; delete it, or write it as an escape in double quotes"
                        .formatted(text.codePointAt(at))
                : "the text cannot be read as YAML";
        return new Problem(file.span(at, end), message);
    }

    private Problem problem() {
        if (context.contains("simple key")) {
            return at(lineOf(failure.getContextMark()), "there is no ':' behind this key; write 'key: value'");
        }
        if (problem.contains("cannot start any token")) {
            return cannotStart();
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return at(here(), "a ':' cannot stand here; put the value in quotes, or mind the indentation of this line");
        }
        if (problem.contains("sequence entries are not allowed")) {
            return at(here(), "a list item cannot stand here; begin the list on a line of its own below the key");
        }
        if (problem.startsWith("found unexpected end of stream")
                || problem.startsWith("found unexpected document separator")) {
            return at(first(failure.getContextMark()), "this quote is never closed; add the closing quote");
        }
        if (problem.startsWith("expected <block end>")) {
            return indentation();
        }
        if (problem.startsWith("expected ',' or")) {
            return unclosed();
        }
        if (problem.startsWith("found unknown escape character")) {
            Span escape = here();
            Span whole = file.span(Math.max(0, escape.start() - 1), escape.end());
            return at(
                    whole,
                    "'%s' is no escape in double quotes; double the backslash, or use single quotes"
                            .formatted(whole.text()));
        }
        if (problem.startsWith("found undefined tag handle")) {
            return at(here(), "the tag's handle is not defined; leave the tag out");
        }
        return at(here(), "this is no YAML: %s".formatted(problem.replaceAll("\\s+", " ")));
    }

    private Problem cannotStart() {
        Span place = here();
        String message = place.text().equals("\t")
                ? "a tab indents this line; YAML wants spaces"
                : "a value cannot begin with '%s'; put it in quotes".formatted(place.text());
        return at(place, message);
    }

    private Problem indentation() {
        Span block = first(failure.getContextMark()).atStart();
        String message = "this fits no block above; indent it as far as its siblings, which begin in column %d"
                .formatted(block.startPosition().column());
        return new Problem(here(), message, List.of(new RelatedSpan(block, "the block begins here")));
    }

    private Problem unclosed() {
        boolean list = problem.startsWith("expected ',' or ']'");
        Span bracket = first(failure.getContextMark());
        String message =
                "'%s' is expected before this; separate with ',' and close the bracket".formatted(list ? "]" : "}");
        return new Problem(here(), message, List.of(new RelatedSpan(bracket, "the bracket is opened here")));
    }

    private Problem at(Span span, String message) {
        return new Problem(span, message);
    }

    private Span here() {
        return first(failure.getProblemMark());
    }

    /** The character at the mark; at the end of a line nothing. */
    private Span first(Mark mark) {
        int start = trail.offset(mark);
        boolean wide = start + 1 < file.text().length()
                && Character.isHighSurrogate(file.text().charAt(start));
        int end = start + (wide ? 2 : 1);
        int lineEnd = file.lines().endOf(file.lines().lineAt(start));
        return file.span(start, Math.max(start, Math.min(end, lineEnd)));
    }

    /** From the mark to the end of its line. */
    private Span lineOf(Mark mark) {
        int start = trail.offset(mark);
        return file.span(start, Math.max(start, file.lines().endOf(file.lines().lineAt(start))));
    }
}
