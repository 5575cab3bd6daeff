package io.github.containerlint.shell.syntax;

import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A word of a shell text, with its quotes and expansions. */
@API(status = Status.EXPERIMENTAL)
public final class Word implements Located {
    private final Text source;
    private final int from;
    private final int to;
    private final List<WordPart> parts;
    private final boolean glob;

    Word(Text source, int from, int to, List<WordPart> parts, boolean glob) {
        this.source = source;
        this.from = from;
        this.to = to;
        this.parts = List.copyOf(parts);
        this.glob = glob;
    }

    /** A word of an exec form, in which every character stands for itself. */
    public static Word verbatim(Text text) {
        WordPart part = new WordPart.Verbatim(0, text.length(), true);
        return new Word(text, 0, text.length(), List.of(part), false);
    }

    /** The word as written, with its quotes. */
    public Text raw() {
        return source.slice(from, to);
    }

    @Override
    public Span span() {
        return source.span(from, to);
    }

    /** The value without quotes; empty when it depends on the shell's variables or commands. Globs stand as written. */
    public Optional<Text> literal() {
        boolean plain =
                parts.stream().allMatch(part -> part instanceof WordPart.Verbatim || part instanceof WordPart.Escaped);
        return plain ? Optional.of(joined()) : Optional.empty();
    }

    private Text joined() {
        Text.Builder value = Text.builder(span());
        for (WordPart part : parts) {
            value.append(
                    part instanceof WordPart.Escaped escaped
                            ? Text.opaque(escaped.value(), source.span(part.from(), part.to()))
                            : source.slice(part.from(), part.to()));
        }
        return value.build();
    }

    /** Whether an unquoted {@code *}, {@code ?} or {@code [...]} makes the shell look for files. */
    public boolean hasGlob() {
        return glob;
    }

    /** Whether the word has only characters that stand for themselves, and no quotes around them. */
    public boolean isVerbatim() {
        return parts.size() == 1
                && parts.get(0) instanceof WordPart.Verbatim only
                && only.from() == from
                && only.to() == to;
    }

    /** Whether a part of the word is quoted. */
    public boolean isQuoted() {
        return parts.stream().anyMatch(WordPart::quoted);
    }

    /** The names of the variables in the word, from left to right. */
    public List<String> variables() {
        return parts.stream().flatMap(Word::names).distinct().toList();
    }

    private static Stream<String> names(WordPart part) {
        if (!(part instanceof WordPart.Variable variable)) {
            return Stream.empty();
        }
        Stream<String> within = variable.operand().stream().flatMap(word -> word.variables().stream());
        return Stream.concat(Stream.of(variable.name()), within);
    }

    /** The commands whose output is a part of the word. */
    public Stream<Node.Sequence> substitutions() {
        return parts.stream().flatMap(part -> {
            if (part instanceof WordPart.Output output) {
                return Stream.of(output.body());
            }
            return part instanceof WordPart.Variable variable
                    ? variable.operand().stream().flatMap(Word::substitutions)
                    : Stream.empty();
        });
    }

    /** The text of the word without quotes and with nothing expanded, as the shell reads a heredoc's delimiter. */
    String unquoted() {
        StringBuilder value = new StringBuilder();
        for (WordPart part : parts) {
            value.append(
                    part instanceof WordPart.Escaped escaped
                            ? escaped.value()
                            : source.value().substring(part.from(), part.to()));
        }
        return value.toString();
    }

    public Text source() {
        return source;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    public List<WordPart> parts() {
        return parts;
    }

    @Override
    public String toString() {
        return source.value().substring(from, to);
    }
}
