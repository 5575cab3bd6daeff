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

/** The events of SnakeYAML with their places, up to the place where the text stops being YAML. */
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

    /** The next event; empty from the place where reading had to stop. */
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

    /** Stops reading with this problem. */
    Optional<Event> stop(Problem problem) {
        failure = Optional.of(problem);
        return Optional.empty();
    }

    /** The reason why reading stopped before the end of the text; empty when it did not. */
    Optional<Problem> failure() {
        return failure;
    }

    Span span(Event event) {
        int start = trail.offset(event.getStartMark());
        return source.span(start, Math.max(start, trail.offset(event.getEndMark())));
    }

    /** An empty span where the next token begins; empty when reading had to stop. */
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

    /** The written scalar of the last event, with its quotes; empty where none is written. */
    Optional<Span> scalar() {
        return trail.taken(Token.ID.Scalar).map(trail::span);
    }

    Optional<Text> anchor() {
        return trail.taken(Token.ID.Anchor).map(trail::span).map(span -> Text.verbatim(span.slice(1, span.length())));
    }

    /**
     * The tag of the last event; empty when there is none.
     *
     * @param name the tag in full
     */
    Optional<Text> tag(String name) {
        return trail.taken(Token.ID.Tag).map(trail::span).map(span -> ScalarText.mapped(name, span));
    }

    void comment(Span span) {
        trail.add(new YamlComment(span));
    }
}
