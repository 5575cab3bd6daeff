package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.MaskedMessage;
import io.github.containerlint.finding.MaskedText;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** Applies all fixes that can be applied together; findings without a fix are ignored. */
    public static FixOutcome apply(Collection<Finding> findings) {
        Fixer fixer = new Fixer(findings.stream()
                .flatMap(finding -> finding.secrets().stream())
                .distinct()
                .toList());
        List<Finding> applied = new ArrayList<>();
        List<Finding> refused = new ArrayList<>();
        findings.stream().filter(finding -> finding.fix().isPresent()).forEach(finding -> {
            boolean accepted = fixer.accepts(finding.fix().orElseThrow().edits());
            (accepted ? applied : refused).add(finding);
        });
        return new FixOutcome(fixer.fixedFiles(), applied, refused);
    }

    private boolean accepts(List<TextEdit> fix) {
        if (fix.stream().anyMatch(edit -> !edit.span().file().problems().isEmpty())) {
            return false;
        }
        List<Edit> fresh = new ArrayList<>();
        for (TextEdit written : fix) {
            Edit edit = Edit.of(written);
            if (edits.contains(edit)) {
                continue;
            }
            if (edits.stream().anyMatch(edit::overlaps) || fresh.stream().anyMatch(edit::overlaps)) {
                return false;
            }
            fresh.add(edit);
        }
        fix.forEach(edit ->
                files.putIfAbsent(edit.span().file().location(), edit.span().file()));
        return edits.addAll(fresh) || fresh.isEmpty();
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
