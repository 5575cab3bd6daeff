package io.github.containerlint.image;

import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The tokens that are told by their shape, as {@code token-shapes.txt} lists them. */
@API(status = Status.EXPERIMENTAL)
public final class TokenShapes {
    static final String SHEET = "token-shapes.txt";
    static final Set<String> KEYS = Set.of("rest", "docs");

    private static final TokenShapes KNOWN = new TokenShapes(FactSheet.load(SHEET, KEYS));

    private final List<Shape> shapes;

    /**
     * A kind of token.
     *
     * @param prefix with which each of them begins
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
     * A token that stands in a text.
     *
     * @param prefix what may be shown of it
     * @param value never to be shown
     */
    public record Token(Text prefix, Text value) {}

    private TokenShapes(List<FactSheet.Entry> entries) {
        this.shapes = entries.stream()
                .flatMap(entry -> entry.names().stream().map(prefix -> Shape.of(prefix, entry.required("rest"))))
                .toList();
    }

    /** Those of the sheet, which is read once. */
    public static TokenShapes known() {
        return KNOWN;
    }

    /** Those in a text. */
    public List<Token> in(Text text) {
        return shapes.stream().flatMap(shape -> shape.in(text)).toList();
    }
}
