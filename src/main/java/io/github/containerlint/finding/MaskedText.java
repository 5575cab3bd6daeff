package io.github.containerlint.finding;

import io.github.containerlint.source.LineIndex;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of a file as it may be shown, with a mask in place of each secret; the mask does not show the secret's length.
 */
public final class MaskedText {
    public static final String MASK = "******";

    private final String value;
    private final List<Span> masked;
    private final int start;

    private MaskedText(Span stretch, List<Span> masked) {
        this.masked = masked;
        this.start = stretch.start();
        StringBuilder text = new StringBuilder();
        int at = stretch.start();
        for (Span mask : masked) {
            text.append(stretch.file().text(), at, mask.start()).append(MASK);
            at = mask.end();
        }
        this.value = text.append(stretch.file().text(), at, stretch.end()).toString();
    }

    /**
     * Masks a part of a file.
     *
     * @param secrets secrets of any files; those that overlap the part are masked
     */
    public static MaskedText of(Span stretch, Collection<Span> secrets) {
        List<Span> inside = masks(stretch.file(), secrets).stream()
                .filter(mask -> mask.start() < stretch.end() && stretch.start() < mask.end())
                .map(mask -> stretch.file()
                        .span(Math.max(mask.start(), stretch.start()), Math.min(mask.end(), stretch.end())))
                .toList();
        return new MaskedText(stretch, inside);
    }

    /** A value as it may be shown, with a mask in place of characters that were written within a secret. */
    public static String of(Text text, Collection<Span> secrets) {
        return of(text, (Span part) -> secrets.stream().anyMatch(part::overlaps));
    }

    /**
     * A value as it may be shown, with a mask in place of its secret characters.
     *
     * @param isSecret tells by the place of a character whether it was written within a secret
     */
    public static String of(Text text, Predicate<Span> isSecret) {
        StringBuilder shown = new StringBuilder();
        boolean masked = false;
        for (int at = 0; at < text.length(); at++) {
            boolean secret = isSecret.test(text.span(at, at + 1));
            if (!secret) {
                shown.append(text.charAt(at));
            } else if (!masked) {
                shown.append(MASK);
            }
            masked = secret;
        }
        return shown.toString();
    }

    /** The spans to be masked: the file's secrets line by line without indentation, sorted, each once. */
    public static List<Span> masks(SourceFile file, Collection<Span> secrets) {
        List<Span> masks = new ArrayList<>();
        secrets.stream()
                .filter(secret -> secret.file() == file)
                .flatMap(MaskedText::lines)
                .filter(line -> line.length() > 0)
                .sorted(Comparator.comparingInt(Span::start))
                .forEach(line -> add(masks, line));
        return List.copyOf(masks);
    }

    private static void add(List<Span> masks, Span next) {
        int last = masks.size() - 1;
        if (last >= 0 && next.start() <= masks.get(last).end()) {
            masks.set(last, masks.get(last).to(next));
        } else {
            masks.add(next);
        }
    }

    private static Stream<Span> lines(Span secret) {
        LineIndex lines = secret.file().lines();
        int first = lines.lineAt(secret.start());
        return IntStream.rangeClosed(first, lines.lineAt(secret.end())).mapToObj(line -> {
            int from = line == first ? secret.start() : lines.startOf(line);
            int to = Math.max(from, Math.min(secret.end(), lines.endOf(line)));
            String text = secret.file().text().substring(from, to);
            return secret.file().span(from + text.length() - text.stripLeading().length(), to);
        });
    }

    public String value() {
        return value;
    }

    /** The offset in the masked text of a character of the part; a masked character has the offset of its mask. */
    public int seenAt(int offset) {
        int at = offset;
        for (Span mask : masked) {
            int from = mask.start() - start;
            int to = mask.end() - start;
            if (offset >= to) {
                at += MASK.length() - mask.length();
            } else if (offset > from) {
                at -= offset - from;
            }
        }
        return at;
    }

    /** The offset in the masked text of a part's end; an end within a mask includes the whole mask. */
    public int seenEndAt(int offset) {
        return masked.stream()
                .filter(mask -> mask.start() - start < offset && offset < mask.end() - start)
                .findFirst()
                .map(mask -> seenAt(mask.end() - start))
                .orElseGet(() -> seenAt(offset));
    }

    @Override
    public String toString() {
        return value;
    }
}
