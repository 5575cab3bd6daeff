package io.github.containerlint.yaml;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.tokens.Token;

/** SnakeYAML's events, with the places of what they were made of, until the text is no YAML any more. */
final class YamlEvents {
    private final SourceFile source;
    private final TokenTrail trail;
    private final ParserImpl parser;
    private Optional<Problem> failure = Optional.empty();

    YamlEvents(SourceFile source, TokenTrail trail) {
        this.source = source;
        this.trail = trail;
        this.parser = new ParserImpl(trail);
    }

    /** The next event; empty where reading had to stop, and from there on. */
    Optional<Event> next() {
        if (failure.isPresent()) {
            return Optional.empty();
        }
        try {
            trail.begin();
            return Optional.of(parser.getEvent());
        } catch (YAMLException malformed) {
            return stop(SyntaxComplaint.of(source, trail, malformed));
        } catch (IllegalArgumentException badEscape) {
            return stop(SyntaxComplaint.escape(source, trail));
        }
    }

    /** Ends the reading with this problem. */
    Optional<Event> stop(Problem problem) {
        failure = Optional.of(problem);
        return Optional.empty();
    }

    /** Why the reading stopped before the end of the text. */
    Optional<Problem> failure() {
        return failure;
    }

    Span span(Event event) {
        int start = trail.offset(event.getStartMark());
        return source.span(start, Math.max(start, trail.offset(event.getEndMark())));
    }

    /** An empty span where the next token begins. */
    Optional<Span> ahead() {
        try {
            return Optional.of(trail.span(trail.peekToken()).atStart());
        } catch (YAMLException malformed) {
            stop(SyntaxComplaint.of(source, trail, malformed));
        } catch (IllegalArgumentException badEscape) {
            stop(SyntaxComplaint.escape(source, trail));
        }
        return Optional.empty();
    }

    /** The text of the last event, with its quotes; empty where nothing is written. */
    Optional<Span> scalar() {
        return trail.taken(Token.ID.Scalar).map(trail::span);
    }

    Optional<Text> anchor() {
        return trail.taken(Token.ID.Anchor).map(trail::span).map(span -> Text.verbatim(span.slice(1, span.length())));
    }

    /** @param name the tag in full */
    Optional<Text> tag(String name) {
        return trail.taken(Token.ID.Tag).map(trail::span).map(span -> ScalarText.mapped(name, span));
    }

    void comment(Span span) {
        trail.add(new YamlComment(span));
    }
}
