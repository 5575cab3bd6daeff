package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.source.PathNames;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A known finding.
 *
 * @param identity the finding's identity, which alone counts; all else is for people
 * @param file the path from the project's root, separated by {@code /}
 * @param element the element that the finding is about; may be empty
 */
public record BaselineEntry(String identity, String rule, String file, String element)
        implements Comparable<BaselineEntry> {
    private static final Comparator<BaselineEntry> ORDER = Comparator.comparing(BaselineEntry::file)
            .thenComparing(BaselineEntry::rule)
            .thenComparing(BaselineEntry::element)
            .thenComparing(BaselineEntry::identity);

    static BaselineEntry of(Finding finding, Path root) {
        return new BaselineEntry(
                finding.identity(),
                finding.rule(),
                PathNames.relative(root, finding.span().file().location()),
                finding.subject());
    }

    @Override
    public int compareTo(BaselineEntry other) {
        return ORDER.compare(this, other);
    }
}
