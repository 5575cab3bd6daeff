package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.expand.Expansion;
import io.github.containerlint.dockerfile.expand.Variable;
import io.github.containerlint.dockerfile.instruction.Heredoc;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Quotation;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An operator {@code <<NAME} of an instruction, whose body stands in the lines below. */
record HeredocOperator(Text written, Text name, boolean expands, boolean stripsTabs) {
    private static final Pattern FORM = Pattern.compile("\\d*<<(-?)\\s*([^<]+)");
    private static final char ESCAPE = '\\';

    /** The operators in a line; those within quotes are left out. */
    static List<HeredocOperator> in(Text line) {
        if (line.value().contains("<<")) {
            List<Text> words = Expansion.rawWords(line, ESCAPE);
            return words.stream().flatMap(word -> of(word).stream()).toList();
        }
        return List.of();
    }

    /** The operator that this word is; empty when it is none. */
    static Optional<HeredocOperator> of(Text word) {
        Matcher matcher = FORM.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Text quoted = word.slice(matcher.start(2));
        List<Text> names =
                Expansion.of(quoted, name -> Variable.UNKNOWN, ESCAPE).words();
        if (names.size() != 1) {
            return Optional.empty();
        }
        Text name = names.get(0);
        boolean expands = quotes(quoted) == quotes(name);
        return Optional.of(
                new HeredocOperator(word, name, expands, !matcher.group(1).isEmpty()));
    }

    private static long quotes(Text text) {
        return text.value().chars().filter(c -> c == '"' || c == '\'').count();
    }

    /** Reads the body from the lines that follow; a body without an end is reported. */
    Heredoc readBody(SourceLines lines, List<Problem> problems) {
        Span first = lines.upcoming();
        Span last = first;
        Text.Builder whole = Text.builder(first);
        while (lines.hasNext()) {
            Span line = lines.next();
            Span kept = stripsTabs ? withoutTabs(line) : line;
            if (kept.text().equals(name.value())) {
                return new Heredoc(written, name, expands, stripsTabs, whole.build(), first.to(line));
            }
            last = line.to(lines.upcoming());
            whole.append(new Span(line.file(), kept.start(), last.end()));
        }
        problems.add(new Problem(
                written.span(),
                "the heredoc %s is not closed; write %s on a line of its own below it"
                        .formatted(Quotation.of(written), Quotation.of(name))));
        return new Heredoc(written, name, expands, stripsTabs, whole.build(), first.to(last));
    }

    private static Span withoutTabs(Span line) {
        int from = 0;
        while (from < line.length() && line.text().charAt(from) == '\t') {
            from++;
        }
        return line.slice(from, line.length());
    }
}
