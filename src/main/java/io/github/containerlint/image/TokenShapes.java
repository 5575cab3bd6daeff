package io.github.containerlint.image;

import io.github.containerlint.facts.FactSheet;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The kinds of tokens with a recognizable form, from {@code token-shapes.txt}. */
@API(status = Status.EXPERIMENTAL)
public final class TokenShapes {
    static final String SHEET = "token-shapes.txt";
    static final Set<String> KEYS = Set.of("rest", "docs");

    private static final TokenShapes KNOWN = new TokenShapes(FactSheet.load(SHEET, KEYS));

    private final List<Shape> shapes;

    /**
     * A kind of token.
     *
     * @param prefix the text with which each such token begins
     */
    private record Shape(String prefix, Pattern pattern) {
        static Shape of(String prefix, String rest) {
            String token = Pattern.quote(prefix) + rest;
            return new Shape(prefix, Pattern.compile("(?<![A-Za-z0-9_-])" + token + "(?![A-Za-z0-9_-])"));
        }

        Stream<Token> in(Text text) {
            Matcher match = pattern.matcher(text.value());
            return match.results()
                    .map(found -> new Token(
                            text.slice(found.start(), found.start() + prefix.length()),
                            text.slice(found.start(), found.end())));
        }
    }

    /**
     * A token in a text.
     *
     * @param prefix the part of the token that may be shown
     * @param value the whole token, which must not be shown
     */
    public record Token(Text prefix, Text value) {}

    private TokenShapes(List<FactSheet.Entry> entries) {
        this.shapes = entries.stream()
                .flatMap(entry -> entry.names().stream().map(prefix -> Shape.of(prefix, entry.required("rest"))))
                .toList();
    }

    /** The kinds of tokens of {@code token-shapes.txt}, which is read once. */
    public static TokenShapes known() {
        return KNOWN;
    }

    /** The tokens in a text. */
    public List<Token> in(Text text) {
        return shapes.stream().flatMap(shape -> shape.in(text)).toList();
    }
}
