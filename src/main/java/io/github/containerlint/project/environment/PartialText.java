package io.github.containerlint.project.environment;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.UnsetVariable;
import io.github.containerlint.dotenv.DotenvEntry;
import io.github.containerlint.dotenv.VariableReference;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text with parts that may not be known.
 *
 * @param text the text, without the parts that are not known
 * @param gaps the offsets in the text where such a part is missing
 */
public record PartialText(Text text, List<Integer> gaps) {
    /** A character that no value contains. */
    public static final char GAP = '\uFFFC';

    private static final Pattern WORD = Pattern.compile("\\S+");

    public PartialText {
        gaps = List.copyOf(gaps);
    }

    public static PartialText known(Text text) {
        return new PartialText(text, List.of());
    }

    public static PartialText of(ConfigScalar scalar) {
        return new PartialText(
                scalar.text(),
                scalar.unset().stream().map(UnsetVariable::offset).toList());
    }

    /** The value of an entry of an env file. */
    public static PartialText of(DotenvEntry entry, Text value) {
        return new PartialText(
                value,
                entry.references().stream()
                        .filter(reference -> !reference.known())
                        .map(VariableReference::offset)
                        .toList());
    }

    /** The whole text; empty when a part is missing. */
    public Optional<Text> whole() {
        return gaps.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /** The text with {@link #GAP} at each place where a part is missing. */
    public Text marked() {
        if (gaps.isEmpty()) {
            return text;
        }
        Text.Builder marked = Text.builder(text.place());
        int at = 0;
        for (int gap : gaps.stream().sorted().toList()) {
            marked.append(text.slice(at, gap)).append(String.valueOf(GAP), text.span(gap, gap));
            at = gap;
        }
        return marked.append(text.slice(at)).build();
    }

    /** The part of the text that begins at an offset. */
    PartialText slice(int from) {
        return slice(from, text.length());
    }

    private PartialText slice(int from, int to) {
        return new PartialText(
                text.slice(from, to),
                gaps.stream()
                        .filter(gap -> from <= gap && gap <= to)
                        .map(gap -> gap - from)
                        .toList());
    }

    /** The words of the text, which white space separates. */
    public List<PartialText> words() {
        return WORD.matcher(text)
                .results()
                .map(word -> slice(word.start(), word.end()))
                .toList();
    }

    public PartialText usedAt(RelatedSpan use) {
        return new PartialText(text.usedAt(use), gaps);
    }
}
