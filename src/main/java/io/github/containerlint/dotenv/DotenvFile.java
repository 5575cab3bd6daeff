package io.github.containerlint.dotenv;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * An env file.
 *
 * @param entries in the order of the file; of two with one name the later one counts
 * @param problems what Compose would not accept, in the order of the file
 */
public record DotenvFile(SourceFile source, List<DotenvEntry> entries, List<Problem> problems) implements Variables {
    public DotenvFile {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** The entry that counts for this name. */
    public Optional<DotenvEntry> entry(String name) {
        return last(entries, name);
    }

    @Override
    public Optional<Text> find(String name) {
        return entry(name).flatMap(DotenvEntry::value);
    }

    @Override
    public boolean isKnown(String name) {
        return entry(name).filter(DotenvEntry::isKnown).isPresent();
    }

    static Optional<DotenvEntry> last(List<DotenvEntry> entries, String name) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            DotenvEntry entry = entries.get(i);
            if (entry.value().isPresent() && entry.name().value().equals(name)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
