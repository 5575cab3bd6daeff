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

/** Explains in one line of plain words why a text is no YAML. */
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

    /** The problem of an escape at the end of the text, for which SnakeYAML throws no YAML exception. */
    static Problem escape(SourceFile file, TokenTrail trail) {
        Span here = file.span(trail.position(), trail.position());
        return new Problem(here, "the escape in front of this stands for no character; write all of its digits");
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
        if (context.contains("anchor") || context.contains("alias")) {
            return at(here(), "a name is expected behind '&' or '*'; put a value that begins with one in quotes");
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
        if (problem.startsWith("found unexpected end of stream") || problem.contains("document separator")) {
            return at(first(failure.getContextMark()), "this quote is never closed; add the closing quote");
        }
        if (problem.startsWith("expected ',' or")) {
            return unclosed();
        }
        return structure();
    }

    private Problem structure() {
        if (problem.startsWith("expected <block end>")) {
            return misplaced();
        }
        if (problem.startsWith("found unknown escape character")) {
            return escape();
        }
        if (problem.startsWith("found undefined tag handle")) {
            return at(here(), "the tag's handle is not defined; leave the tag out");
        }
        if (problem.startsWith("expected '<document start>'")) {
            return at(
                    here(), "the document ends before this; close brackets in pairs, or begin another one with '---'");
        }
        if (problem.startsWith("expected the node content")) {
            return at(here(), "a value is expected in front of this; write one, or put this in quotes");
        }
        if (problem.startsWith("expected chomping or indentation indicators")) {
            return at(here(), "only '+', '-' or a digit can follow the block sign; begin the text on the next line");
        }
        return at(here(), "this is no YAML: %s".formatted(problem.replaceAll("\\s+", " ")));
    }

    private Problem escape() {
        Span character = here();
        Span escape = file.span(Math.max(0, character.start() - 1), character.end());
        String message = "'%s' is no escape in double quotes; double the backslash, or use single quotes";
        return at(escape, message.formatted(escape.text()));
    }

    private Problem cannotStart() {
        Span place = here();
        String message = place.text().equals("\t")
                ? "a tab stands here; YAML wants spaces"
                : "a value cannot begin with '%s'; put it in quotes".formatted(place.text());
        return at(place, message);
    }

    private Problem misplaced() {
        Span place = here();
        Span block = first(failure.getContextMark()).atStart();
        int line = place.startPosition().line();
        String before = file.text().substring(file.lines().startOf(line), place.start());
        if (!before.isBlank()) {
            String cure = BracedVariable.atEndOf(before)
                    .flatMap(written -> BracedVariable.meantBy(written)
                            .map(meant -> "write '%s' for '%s'".formatted(meant, written)))
                    .orElse("put all of it in one pair of quotes");
            return at(place, "the value is finished before this; " + cure);
        }
        String message = place.startPosition().column() == block.startPosition().column()
                ? "keys and list items cannot stand in one block; indent the ones below the other"
                : "this line's indentation fits no block above; indent it like its siblings";
        return new Problem(place, message, List.of(new RelatedSpan(block, "the block begins here")));
    }

    private Problem unclosed() {
        boolean list = problem.startsWith("expected ',' or ']'");
        Span bracket = first(failure.getContextMark());
        String message = "',' or '%s' is expected before this; close the bracket".formatted(list ? "]" : "}");
        return new Problem(here(), message, List.of(new RelatedSpan(bracket, "the bracket is opened here")));
    }

    private Problem at(Span span, String message) {
        return new Problem(span, message);
    }

    private Span here() {
        return first(failure.getProblemMark());
    }

    /** The character at the mark; an empty span at the end of a line. */
    private Span first(Mark mark) {
        int start = trail.offset(mark);
        boolean wide = start + 1 < file.text().length()
                && Character.isHighSurrogate(file.text().charAt(start));
        int end = start + (wide ? 2 : 1);
        int lineEnd = file.lines().endOf(file.lines().lineAt(start));
        return file.span(start, Math.max(start, Math.min(end, lineEnd)));
    }

    /** The span from the mark to the end of its line. */
    private Span lineOf(Mark mark) {
        int start = trail.offset(mark);
        return file.span(start, Math.max(start, file.lines().endOf(file.lines().lineAt(start))));
    }
}
