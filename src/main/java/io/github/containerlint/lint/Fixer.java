package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.MaskedMessage;
import io.github.containerlint.finding.MaskedText;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.lint.Unrepaired.Obstacle;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Applies fixes to the texts they were made for.
 *
 * <p>A fix is applied completely or not at all. Where two fixes change the same place, the first one is applied; an
 * edit that two fixes share is made once for both. Text outside of edits stays unchanged, and inserted lines end as the
 * file's own lines do. A file that could not be read completely is not changed.
 */
public final class Fixer {
    private final Map<Path, SourceFile> files = new TreeMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<Span> secrets;

    private Fixer(List<Span> secrets) {
        this.secrets = secrets;
    }

    /** Applies all fixes that can be applied together. */
    public static FixOutcome apply(Collection<Finding> findings) {
        return apply(findings, file -> false);
    }

    /**
     * Applies all fixes that can be applied together.
     *
     * @param tree the files that were read; it tells which of them are links, so that fixes for them were dropped
     */
    public static FixOutcome apply(Collection<Finding> findings, SourceTree tree) {
        return apply(findings, file -> tree.isFile(file.location()) && !tree.isWritable(file.location()));
    }

    private static FixOutcome apply(Collection<Finding> findings, Predicate<SourceFile> unwritable) {
        Fixer fixer = new Fixer(findings.stream()
                .flatMap(finding -> finding.secrets().stream())
                .distinct()
                .toList());
        List<Finding> applied = new ArrayList<>();
        List<Unrepaired> unrepaired = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Unrepaired> refused = finding.fix().isPresent()
                    ? fixer.refuses(finding, finding.fix().get().edits())
                    : Optional.of(withoutFix(finding, unwritable));
            refused.ifPresentOrElse(unrepaired::add, () -> applied.add(finding));
        }
        return new FixOutcome(fixer.fixedFiles(), applied, unrepaired);
    }

    private static Unrepaired withoutFix(Finding finding, Predicate<SourceFile> unwritable) {
        SourceFile file = finding.span().file();
        return new Unrepaired(finding, unwritable.test(file) ? Obstacle.UNWRITABLE : Obstacle.NO_FIX, file);
    }

    /** Takes the edits of a fix, all or none; says what keeps it from taking them. */
    private Optional<Unrepaired> refuses(Finding finding, List<TextEdit> fix) {
        List<Edit> fresh = new ArrayList<>();
        for (TextEdit written : fix) {
            SourceFile file = written.span().file();
            Edit edit = Edit.of(written);
            if (!file.problems().isEmpty()) {
                return Optional.of(new Unrepaired(finding, Obstacle.UNREADABLE, file));
            }
            if (edits.contains(edit)) {
                continue;
            }
            if (edits.stream().anyMatch(edit::overlaps) || fresh.stream().anyMatch(edit::overlaps)) {
                return Optional.of(new Unrepaired(finding, Obstacle.OVERLAP, file));
            }
            fresh.add(edit);
        }
        for (TextEdit edit : fix) {
            files.putIfAbsent(edit.span().file().location(), edit.span().file());
        }
        edits.addAll(fresh);
        return Optional.empty();
    }

    private List<FixedFile> fixedFiles() {
        return files.values().stream().map(this::fixed).toList();
    }

    private FixedFile fixed(SourceFile file) {
        List<Edit> own = edits.stream()
                .filter(edit -> edit.file().equals(file.location()))
                .toList();
        List<Edit> masks = MaskedText.masks(file, secrets).stream()
                .map(mask -> Edit.of(new TextEdit(mask, MaskedText.MASK)))
                .toList();
        String before = Edit.applyAll(masks, file.text());
        MaskedMessage inserted = MaskedMessage.quoting(secrets.stream()
                .filter(secret -> !before.contains(secret.text()))
                .toList());
        List<Edit> shown = own.stream()
                .map(edit -> edit.inserting(inserted.ofValue(edit.replacement())))
                .toList();
        return new FixedFile(
                file, Edit.applyAll(own, file.text()), before, Edit.applyAll(Edit.masked(shown, masks), file.text()));
    }
}
