package io.github.containerlint.dockerfile.parse;

import io.github.containerlint.dockerfile.expand.GoText;
import io.github.containerlint.dockerfile.instruction.Comment;
import io.github.containerlint.dockerfile.instruction.Flag;
import io.github.containerlint.dockerfile.instruction.Heredoc;
import io.github.containerlint.dockerfile.instruction.Syntax;
import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Splits an instruction's line into its parts, and reads the heredocs below it. */
final class SyntaxReader {
    private static final Set<String> WITH_HEREDOCS = Set.of("add", "copy", "run");

    private final SourceLines lines;
    private final List<Problem> problems;

    /** Keyword, flags and arguments of a line. */
    private record Parts(Text keyword, List<Flag> flags, Text arguments) {
        static Parts of(Text line) {
            int end = GoText.nextSeparator(line, 0);
            FlagReader flags = new FlagReader(line.slice(GoText.skipSeparators(line, end)));
            Text arguments = flags.read();
            return new Parts(line.slice(0, end), flags.flags(), arguments);
        }

        boolean is(String name) {
            return keyword.value().equalsIgnoreCase(name);
        }

        boolean mayHaveHeredocs() {
            return WITH_HEREDOCS.contains(keyword.value().toLowerCase(Locale.ROOT))
                    && !(JsonArrayReader.read(arguments) instanceof JsonStrings.Strings);
        }
    }

    SyntaxReader(SourceLines lines, List<Problem> problems) {
        this.lines = lines;
        this.problems = problems;
    }

    Syntax read(JoinedLine line, List<Comment> leading) {
        Parts parts = Parts.of(line.text());
        Optional<Parts> trigger = parts.is("onbuild") ? Optional.of(Parts.of(parts.arguments())) : Optional.empty();
        boolean has = trigger.orElse(parts).mayHaveHeredocs();
        List<Heredoc> heredocs = has ? heredocs(line.text()) : List.of();
        Span span = heredocs.stream().map(Heredoc::span).reduce(line.span(), Span::to);
        return new Syntax(
                span,
                line.text(),
                parts.keyword(),
                parts.flags(),
                parts.arguments(),
                heredocs,
                leading,
                line.comments());
    }

    private List<Heredoc> heredocs(Text line) {
        List<Heredoc> heredocs = new ArrayList<>();
        for (HeredocOperator operator : HeredocOperator.in(line)) {
            heredocs.add(operator.readBody(lines, problems));
        }
        return heredocs;
    }

    /** The parts of the instruction within an ONBUILD. */
    static Syntax trigger(Syntax onbuild) {
        Parts parts = Parts.of(onbuild.arguments());
        Span begin = onbuild.arguments().span();
        Span span = new Span(begin.file(), begin.start(), onbuild.span().end());
        return new Syntax(
                span,
                onbuild.arguments(),
                parts.keyword(),
                parts.flags(),
                parts.arguments(),
                onbuild.heredocs(),
                List.of(),
                List.of());
    }
}
