package io.github.containerlint.report;

import io.github.containerlint.finding.TextEdit;
import java.util.List;

/**
 * A fix as reports may show it, with masks in place of secrets.
 *
 * @param edits the edits; the inserted lines end as those of the edited file do
 * @param isComplete false for a fix that must not be applied as it is shown: a mask stands in it, or the file could not
 *     be read to the end
 */
record ShownFix(String summary, List<TextEdit> edits, boolean isComplete) {
    ShownFix {
        edits = List.copyOf(edits);
    }
}
