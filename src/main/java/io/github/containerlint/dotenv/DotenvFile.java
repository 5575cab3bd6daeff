package io.github.containerlint.dotenv;

import io.github.containerlint.source.Problem;
import io.github.containerlint.source.Remark;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An env file with its variables and problems. */
@API(status = Status.EXPERIMENTAL)
public final class DotenvFile implements Variables {
    private final SourceFile source;
    private final List<DotenvEntry> entries;
    private final List<Span> comments;
    private final List<Problem> problems;
    private final Map<String, DotenvEntry> counting = new HashMap<>();

    DotenvFile(SourceFile source, List<DotenvEntry> entries, List<Span> comments, List<Problem> problems) {
        this.source = source;
        this.entries = List.copyOf(entries);
        this.comments = List.copyOf(comments);
        this.problems = List.copyOf(problems);
        entries.stream()
                .filter(entry -> entry.value().isPresent())
                .forEach(entry -> counting.put(entry.name().value(), entry));
    }

    public SourceFile source() {
        return source;
    }

    /** The entries in the order of the file; of two with one name the later one counts. */
    public List<DotenvEntry> entries() {
        return entries;
    }

    /** The comments with the entries that they stand at, in the order of the file. */
    public List<Remark> remarks() {
        return Remark.of(comments, entries.stream().map(DotenvEntry::span).toList());
    }

    /** The lines that Compose would not accept, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }

    /** The entry that counts for this name: the last one that has a value. */
    public Optional<DotenvEntry> entry(String name) {
        return Optional.ofNullable(counting.get(name));
    }

    @Override
    public Optional<Text> find(String name) {
        return entry(name).flatMap(DotenvEntry::value);
    }

    @Override
    public boolean isKnown(String name) {
        return entry(name).filter(DotenvEntry::isKnown).isPresent();
    }

    @Override
    public String toString() {
        return "env file " + source;
    }
}
