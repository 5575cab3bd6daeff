package io.github.containerlint.dotenv;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads env files as Compose does: {@code NAME=value}, {@code NAME: value}, {@code export NAME=value}, quotes over
 * several lines, a comment behind {@code " #"}. After a line that Compose refuses, reading continues with the next
 * line.
 */
public final class DotenvReader {
    private final SourceFile source;
    private final String text;
    private final Variables outer;
    private final Map<String, DotenvEntry> counting = new LinkedHashMap<>();
    private final List<DotenvEntry> entries = new ArrayList<>();
    private final List<Span> comments = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int at;

    private DotenvReader(SourceFile source, Variables outer) {
        this.source = source;
        this.text = source.text();
        this.outer = outer;
        problems.addAll(source.problems());
    }

    public static DotenvFile read(SourceFile source) {
        return read(source, Variables.none());
    }

    /**
     * Reads an env file.
     *
     * @param outer variables that have priority over the file's own in references, such as those of {@code .env}
     */
    public static DotenvFile read(SourceFile source, Variables outer) {
        DotenvReader reader = new DotenvReader(source, outer);
        reader.readStatements();
        return new DotenvFile(source, reader.entries, reader.comments, reader.problems);
    }

    private void readStatements() {
        skipToStatement();
        while (at < text.length()) {
            skipExport();
            readStatement();
            skipToStatement();
        }
    }

    private void skipToStatement() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                comment(at);
                at = lineEnd(at);
            } else if (isSpace(c) || c == '\n') {
                at++;
            } else {
                return;
            }
        }
    }

    private void skipExport() {
        int behind = at + "export".length();
        boolean export = text.startsWith("export", at)
                && behind < text.length()
                && (isSpace(text.charAt(behind)) || text.charAt(behind) == '\n');
        if (export) {
            at = skipSpace(behind);
        }
    }

    private void readStatement() {
        int start = at;
        int end = keyEnd(start);
        if (end < text.length() && !isKeyEnd(text.charAt(end))) {
            refuse(
                    source.span(end, end + Character.charCount(text.codePointAt(end))),
                    "cannot be part of a variable's name");
            return;
        }
        int nameEnd = backOverSpace(end, start);
        Span name = source.span(start, nameEnd);
        if (name.text().indexOf(' ') >= 0) {
            refuse(name, "has a space in it, which is not allowed in a variable's name");
            return;
        }
        boolean bare = end == text.length() || text.charAt(end) == '\n';
        at = bare ? end : skipSpace(end + 1);
        if (bare) {
            add(new DotenvEntry(Text.verbatim(name), Optional.empty(), List.of(), name));
        } else {
            readValue(name);
        }
    }

    private static boolean isKeyEnd(char c) {
        return c == '=' || c == ':' || c == '\n';
    }

    private int keyEnd(int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean part = Character.isLetter(c) || isNumber(c) || "_.-[]".indexOf(c) >= 0 || isSpace(c);
            if (!part) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private void readValue(Span name) {
        char first = at < text.length() ? text.charAt(at) : '\n';
        if (first != '"' && first != '\'') {
            int end = commentOrEnd(at);
            if (end < lineEnd(at)) {
                comment(end + 1);
            }
            Span written = source.span(at, backOverSpace(end, at));
            at = Math.min(text.length(), lineEnd(at) + 1);
            add(name, substituted(Text.verbatim(written)), written);
            return;
        }
        int close = QuotedValue.end(text, at);
        if (close < 0) {
            refuse(new Problem(source.span(at, at + 1), "this quote is never closed; add the closing quote"));
            return;
        }
        Span written = source.span(at, close + 1);
        at = close + 1;
        Text value = QuotedValue.read(written);
        add(name, first == '"' ? substituted(value) : new Substituted(value, List.of(), List.of(), List.of()), written);
    }

    /** The offset of the value's end on this line: a comment ends it, which has a space in front of it. */
    private int commentOrEnd(int from) {
        int end = lineEnd(from);
        int comment = text.substring(from, end).indexOf(" #");
        return comment >= 0 ? from + comment : end;
    }

    private void comment(int from) {
        comments.add(source.span(from, backOverSpace(lineEnd(from), from)));
    }

    private Substituted substituted(Text value) {
        Substituted result = Substitution.substitute(value, outer.or(new Earlier(counting)));
        problems.addAll(result.problems());
        problems.addAll(result.missing());
        return result;
    }

    /** The entries above the entry that is being read. */
    private record Earlier(Map<String, DotenvEntry> counting) implements Variables {
        @Override
        public Optional<Text> find(String name) {
            return Optional.ofNullable(counting.get(name)).flatMap(DotenvEntry::value);
        }

        @Override
        public boolean isKnown(String name) {
            return Optional.ofNullable(counting.get(name))
                    .filter(DotenvEntry::isKnown)
                    .isPresent();
        }
    }

    private void add(Span name, Substituted value, Span written) {
        add(new DotenvEntry(Text.verbatim(name), Optional.of(value.text()), value.references(), name.to(written)));
    }

    private void add(DotenvEntry entry) {
        if (entry.name().length() == 0) {
            return;
        }
        entries.add(entry);
        if (entry.value().isPresent()) {
            counting.put(entry.name().value(), entry);
        }
    }

    private void refuse(Span span, String what) {
        String shown = span.text().lines().findFirst().orElse("");
        refuse(new Problem(span, "'%s' %s; write NAME=value".formatted(shown, what)));
    }

    /**
     * Reports a problem. Compose stops here; this reader continues with the next line. A message quotes no value, which
     * may be a secret.
     */
    private void refuse(Problem problem) {
        problems.add(problem);
        at = Math.min(text.length(), lineEnd(at) + 1);
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int skipSpace(int from) {
        int to = from;
        while (to < text.length() && isSpace(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private int backOverSpace(int end, int start) {
        int to = end;
        while (to > start && (isSpace(text.charAt(to - 1)) || text.charAt(to - 1) == '\n')) {
            to--;
        }
        return to;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u000B' || c == '\f' || c == 0x85 || c == 0xA0;
    }
}
