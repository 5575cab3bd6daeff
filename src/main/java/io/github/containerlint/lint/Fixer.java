package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.TextEdit;
import io.github.containerlint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Applies fixes to the texts they were made for.
 *
 * <p>A fix is applied as a whole or not at all. Where two want to change the same place the first one wins; an edit that
 * two fixes share is made once and serves both. All that no edit covers stays as it was written, and inserted lines end
 * as the file's own lines do. A file that could not be read in full is not touched.
 */
public final class Fixer {
    private final Map<Path, SourceFile> files = new TreeMap<>();
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(Path file, int start, int end, String replacement) {
        static Edit of(TextEdit edit) {
            SourceFile file = edit.span().file();
            return new Edit(
                    file.location(),
                    edit.span().start(),
                    edit.span().end(),
                    edit.replacement().replace("\n", file.lines().separator()));
        }

        /** Two edits that start at one place overlap too: nobody can say which of them comes first. */
        boolean overlaps(Edit other) {
            return file.equals(other.file) && (start == other.start || start < other.end && other.start < end);
        }
    }

    private Fixer() {}

    /** Applies what can be applied at once; findings without a fix are left out of account. */
    public static FixOutcome apply(Collection<Finding> findings) {
        Fixer fixer = new Fixer();
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
        return files.values().stream()
                .map(file -> new FixedFile(file, fixedText(file)))
                .toList();
    }

    private String fixedText(SourceFile file) {
        StringBuilder text = new StringBuilder(file.text());
        edits.stream()
                .filter(edit -> edit.file().equals(file.location()))
                .sorted((one, other) -> Integer.compare(other.start(), one.start()))
                .forEach(edit -> text.replace(edit.start(), edit.end(), edit.replacement()));
        return text.toString();
    }
}
