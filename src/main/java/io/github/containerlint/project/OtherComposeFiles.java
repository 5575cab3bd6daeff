package io.github.containerlint.project;

import io.github.containerlint.compose.ComposeFiles;
import io.github.containerlint.compose.ComposeLoader;
import io.github.containerlint.compose.ComposeProject;
import io.github.containerlint.compose.Service;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Compose files beside a project's own, which somebody may merge with them by hand. */
record OtherComposeFiles(SourceTree tree, ComposeProject compose) {
    /** Whether a service of one of them has the name. */
    boolean name(String host) {
        return files().map(file -> ComposeLoader.load(tree, List.of(file)))
                .flatMap(other -> other.services().stream())
                .flatMap(Service::hostNames)
                .anyMatch(host::equalsIgnoreCase);
    }

    private Stream<Path> files() {
        Path directory = compose.directory();
        return Stream.concat(
                        ComposeFiles.standard(tree, directory).stream(), ComposeFiles.others(tree, directory).stream())
                .filter(file -> compose.files().stream()
                        .noneMatch(read -> read.location().equals(file)));
    }
}
