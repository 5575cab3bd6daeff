package io.github.containerlint.project;

import io.github.containerlint.compose.EnvFile;
import io.github.containerlint.compose.Service;
import io.github.containerlint.dotenv.DotenvEntry;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.dotenv.DotenvReader;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The variables that a service's env files set; a file that is not there sets none. */
final class FileVariables {
    private final List<Optional<DotenvFile>> files;

    private FileVariables(List<Optional<DotenvFile>> files) {
        this.files = List.copyOf(files);
    }

    static FileVariables of(Service service, SourceTree tree) {
        return new FileVariables(service.envFiles().stream()
                .map(EnvFile::path)
                .map(path -> path.asPath().flatMap(tree::read).map(DotenvReader::read))
                .toList());
    }

    /** Whether one of the files cannot be looked into. */
    boolean arePartial() {
        return files.stream().anyMatch(Optional::isEmpty);
    }

    boolean sets(String name) {
        return entries().anyMatch(entry -> entry.name().value().equals(name));
    }

    /** What the files give a value to; of two the later one counts. */
    Setting setting(String name) {
        return there().flatMap(file -> file.entry(name).stream())
                .reduce((first, last) -> last)
                .map(entry -> Setting.of(known(entry).map(Text::value)))
                .orElse(Setting.NONE);
    }

    /** Puts them over what the image sets; one whose value is not known takes the image's away. */
    void overlay(Map<String, String> environment) {
        entries().forEach(entry -> {
            environment.remove(entry.name().value());
            known(entry).ifPresent(value -> environment.put(entry.name().value(), value.value()));
        });
    }

    private static Optional<Text> known(DotenvEntry entry) {
        return entry.isKnown() ? entry.value() : Optional.empty();
    }

    private Stream<DotenvEntry> entries() {
        return there().flatMap(file -> file.entries().stream());
    }

    private Stream<DotenvFile> there() {
        return files.stream().flatMap(Optional::stream);
    }
}
