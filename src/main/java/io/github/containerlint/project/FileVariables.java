package io.github.containerlint.project;

import io.github.containerlint.compose.EnvFile;
import io.github.containerlint.compose.Service;
import io.github.containerlint.dotenv.DotenvEntry;
import io.github.containerlint.dotenv.DotenvReader;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The variables that a service's env files set; a file that is not there sets none. */
final class FileVariables {
    private final Map<String, DotenvEntry> entries = new LinkedHashMap<>();

    private FileVariables() {}

    static FileVariables of(Service service, SourceTree tree) {
        FileVariables variables = new FileVariables();
        service.envFiles().stream()
                .map(EnvFile::path)
                .flatMap(path -> path.asPath().flatMap(tree::read).stream())
                .flatMap(file -> DotenvReader.read(file).entries().stream())
                .forEach(entry -> variables.entries.put(entry.name().value(), entry));
        return variables;
    }

    boolean sets(String name) {
        return entries.containsKey(name);
    }

    /** Puts them over what the image sets; one whose value is not known takes the image's away. */
    void overlay(Map<String, String> environment) {
        entries.forEach((name, entry) -> {
            environment.remove(name);
            Optional<Text> value = entry.isKnown() ? entry.value() : Optional.empty();
            value.ifPresent(known -> environment.put(name, known.value()));
        });
    }
}
