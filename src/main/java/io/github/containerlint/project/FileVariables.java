package io.github.containerlint.project;

import io.github.containerlint.compose.EnvFile;
import io.github.containerlint.compose.Service;
import io.github.containerlint.dotenv.DotenvEntry;
import io.github.containerlint.dotenv.DotenvFile;
import io.github.containerlint.dotenv.DotenvReader;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The variables that a service's env files set; a file that is not there sets none, unless an example of it does. */
final class FileVariables {
    private final List<Optional<DotenvFile>> files;
    private final List<DotenvFile> examples;
    private final boolean partial;

    private FileVariables(List<Optional<DotenvFile>> files, List<DotenvFile> examples, boolean partial) {
        this.files = List.copyOf(files);
        this.examples = List.copyOf(examples);
        this.partial = partial;
    }

    static FileVariables of(Service service, SourceTree tree) {
        List<Optional<DotenvFile>> files = new ArrayList<>();
        List<DotenvFile> examples = new ArrayList<>();
        boolean partial = false;
        for (EnvFile mention : service.envFiles()) {
            Optional<Path> path = mention.path().asPath();
            Optional<DotenvFile> file = path.flatMap(tree::read).map(DotenvReader::read);
            files.add(file);
            if (file.isEmpty()) {
                List<DotenvFile> shown =
                        path.map(absent -> examples(absent, tree)).orElse(List.of());
                examples.addAll(shown);
                partial |= shown.isEmpty();
            }
        }
        return new FileVariables(files, examples, partial);
    }

    /** The files beside an absent one that show what to set in it. */
    private static List<DotenvFile> examples(Path absent, SourceTree tree) {
        String name = absent.getFileName().toString();
        return tree.list(absent.getParent()).stream()
                .filter(other -> EnvFileNames.isTemplateOf(other.getFileName().toString(), name))
                .flatMap(other -> tree.read(other).stream())
                .map(DotenvReader::read)
                .toList();
    }

    /** Whether one of the files cannot be looked into, nor an example of it. */
    boolean arePartial() {
        return partial;
    }

    /** What the files give a value to, or the examples of those that are not there. */
    Setting presumed(String name) {
        Setting set = setting(name);
        return set.given() ? set : setting(examples.stream(), name);
    }

    /** The names of the variables that they set, or the examples of those that are not there. */
    Stream<String> names() {
        return Stream.concat(there(), examples.stream())
                .flatMap(file -> file.entries().stream())
                .map(entry -> entry.name().value());
    }

    boolean sets(String name) {
        return entries().anyMatch(entry -> entry.name().value().equals(name));
    }

    /** What the files give a value to; of two the later one counts. */
    Setting setting(String name) {
        return setting(there(), name);
    }

    private static Setting setting(Stream<DotenvFile> files, String name) {
        return files.flatMap(file -> file.entry(name).stream())
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
