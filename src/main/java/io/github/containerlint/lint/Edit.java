package io.github.containerlint.lint;

import io.github.containerlint.finding.MaskedText;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A text edit by the offsets of its file, with the line breaks that the file has. */
record Edit(Path file, int start, int end, String replacement) {
    private static final Comparator<Edit> FORWARD =
            Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end);

    static Edit of(TextEdit edit) {
        SourceFile file = edit.span().file();
        return new Edit(
                file.location(),
                edit.span().start(),
                edit.span().end(),
                edit.replacement().replace("\n", file.lines().separator()));
    }

    /** The edit of the same place with another text. */
    Edit inserting(String other) {
        return new Edit(file, start, end, other);
    }

    /** Whether two edits overlap; two that start at one offset also do, because their order is not defined. */
    boolean overlaps(Edit other) {
        return file.equals(other.file) && (start == other.start || shares(other));
    }

    private boolean shares(Edit other) {
        return start < other.end && other.start < end;
    }

    /** The text after these edits, which must not have a character in common. */
    static String applyAll(Collection<Edit> edits, String text) {
        StringBuilder edited = new StringBuilder(text);
        edits.stream()
                .sorted(FORWARD.reversed())
                .forEach(edit -> edited.replace(edit.start(), edit.end(), edit.replacement()));
        return edited.toString();
    }

    /**
     * The edits and the masks together; an edit of masked text shows only the mask, or nothing where it removes all of
     * it.
     */
    static List<Edit> masked(Collection<Edit> edits, Collection<Edit> masks) {
        List<Edit> all = new ArrayList<>();
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.addAll(masks);
        sorted.sort(FORWARD);
        for (Edit edit : sorted) {
            int last = all.size() - 1;
            if (last >= 0 && all.get(last).shares(edit)) {
                all.set(last, all.get(last).maskedWith(edit));
            } else {
                all.add(edit);
            }
        }
        return all;
    }

    private Edit maskedWith(Edit other) {
        int from = Math.min(start, other.start);
        int to = Math.max(end, other.end);
        boolean gone = isRemoval(from, to) || other.isRemoval(from, to);
        return new Edit(file, from, to, gone ? "" : MaskedText.MASK);
    }

    private boolean isRemoval(int from, int to) {
        return start == from && end == to && replacement.isEmpty();
    }
}
