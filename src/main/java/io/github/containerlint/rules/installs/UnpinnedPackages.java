package io.github.containerlint.rules.installs;

import io.github.containerlint.project.packages.PackageRequest;
import io.github.containerlint.source.Listed;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packages that a command or a file asks for without a version.
 *
 * @param packages at least one package
 */
record UnpinnedPackages(List<PackageRequest> packages) implements Located {
    private static final int MOST_NAMES = 3;

    public UnpinnedPackages {
        packages = List.copyOf(packages);
    }

    public PackageRequest first() {
        return packages.get(0);
    }

    public boolean isSingle() {
        return packages.size() == 1;
    }

    /** The packages as written: {@code 'flask'}, {@code 'a', 'b' and 'c'}, {@code 'a', 'b', 'c' and 4 more}. */
    public String names() {
        List<String> names = packages.stream()
                .map(one -> "'" + one.written().value().replaceAll("\\s+", " ") + "'")
                .toList();
        if (names.size() <= MOST_NAMES) {
            return Listed.of(names);
        }
        String rest = names.size() - MOST_NAMES + " more";
        return Listed.of(
                Stream.concat(names.stream().limit(MOST_NAMES), Stream.of(rest)).toList());
    }

    /** The text of the first package's name. */
    @Override
    public Span span() {
        return first().span();
    }

    @Override
    public List<RelatedSpan> related() {
        return first().related();
    }
}
