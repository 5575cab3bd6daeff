package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.instruction.Directive;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Quotation;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the parser directives at the top of a file.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#parser-directives">Parser directives</a>
 */
final class DirectiveReader {
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?s)#\\s*([a-zA-Z][a-zA-Z0-9]*)\\s*=\\s*(\\S(?:.*\\S)?)\\s*");
    private static final Set<String> NAMES = Set.of("syntax", "escape", "check");

    private final List<Directive> directives = new ArrayList<>();
    private final List<Problem> problems;
    private boolean over;
    private char escape = '\\';

    DirectiveReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** The directive in this line; empty for the first line that is no directive, and for all lines after it. */
    Optional<Directive> read(Span line) {
        if (over) {
            return Optional.empty();
        }
        Matcher matcher = DIRECTIVE.matcher(line.text());
        if (!matcher.matches() || !NAMES.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
            over = true;
            return Optional.empty();
        }
        Text name = Text.verbatim(line.slice(matcher.start(1), matcher.end(1)));
        Text value = Text.verbatim(line.slice(matcher.start(2), matcher.end(2)));
        Directive directive = new Directive(name, value, line.slice(0, matcher.end(2)));
        accept(directive);
        return Optional.of(directive);
    }

    private void accept(Directive directive) {
        String name = directive.name().value().toLowerCase(Locale.ROOT);
        if (directives.stream().anyMatch(former -> former.is(name))) {
            problems.add(new Problem(
                    directive.span(), "the directive '%s' is given a second time; keep one of them".formatted(name)));
            return;
        }
        directives.add(directive);
        if (name.equals("escape")) {
            acceptEscape(directive.value());
        }
    }

    private void acceptEscape(Text value) {
        if (value.value().equals("\\") || value.value().equals("`")) {
            escape = value.charAt(0);
            return;
        }
        problems.add(new Problem(
                value.span(), "%s cannot be the escape character; write ` or \\".formatted(Quotation.of(value))));
    }

    List<Directive> directives() {
        return directives;
    }

    char escape() {
        return escape;
    }
}
