package io.github.containerlint.project;

import io.github.containerlint.compose.load.ComposeFiles;
import io.github.containerlint.compose.load.ComposeLoader;
import io.github.containerlint.compose.model.ComposeProject;
import io.github.containerlint.compose.model.Resource;
import io.github.containerlint.compose.model.Service;
import io.github.containerlint.source.Lazy;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import io.github.containerlint.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The Compose files beside a project's own, which may be merged with them by hand, and the other projects that use its
 * files.
 */
@API(status = Status.EXPERIMENTAL)
public final class SiblingComposeFiles {
    private final SourceTree tree;
    private final ComposeProject compose;
    private final List<ComposeProject> known;
    private final Lazy<Set<String>> hostNames;

    /** @param known all Compose projects that were read */
    SiblingComposeFiles(SourceTree tree, ComposeProject compose, List<ComposeProject> known) {
        this.tree = tree;
        this.compose = compose;
        this.known = List.copyOf(known);
        this.hostNames = new Lazy<>(this::readHostNames);
    }

    /**
     * Returns true when a service in these files has the name.
     *
     * @param written the place of the name; a project that reads the same file may have the service
     */
    public boolean name(String host, Span written) {
        return hostNames.get().contains(host)
                || known.stream()
                        .filter(other -> mayHold(other, written))
                        .flatMap(other -> other.services().stream())
                        .flatMap(Service::hostNames)
                        .anyMatch(host::equalsIgnoreCase);
    }

    /** The host names of all services in the files beside the project's own, in any case. */
    private Set<String> readHostNames() {
        return files().map(file -> ComposeLoader.load(tree, List.of(file)))
                .flatMap(beside -> beside.services().stream())
                .flatMap(Service::hostNames)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    private boolean mayHold(ComposeProject other, Span written) {
        return other.directory().equals(compose.directory()) || other.files().contains(written.file());
    }

    /**
     * The resources that no service uses, neither in this project nor in another project that reads the file with their
     * declaration.
     */
    public List<Resource> unused() {
        List<Resource> unused = compose.unusedResources();
        return unused.isEmpty()
                ? List.of()
                : unused.stream()
                        .filter(resource -> views(resource).noneMatch(view -> uses(view, resource)))
                        .toList();
    }

    /** The other projects that read the file of the resource, and the project that this file makes alone. */
    private Stream<ComposeProject> views(Resource resource) {
        SourceFile file = resource.span().file();
        Stream<ComposeProject> alone = compose.files().size() > 1
                ? Stream.of(ComposeLoader.load(tree, compose.directory(), List.of(file.location())))
                : Stream.empty();
        return Stream.concat(
                alone,
                known.stream().filter(other -> other != compose && other.files().contains(file)));
    }

    private static boolean uses(ComposeProject view, Resource resource) {
        return view.resourceUses().stream()
                .anyMatch(use -> use.kind() == resource.kind()
                        && (!use.isKnown() || use.name().equals(resource.name().value())));
    }

    private Stream<Path> files() {
        Path directory = compose.directory();
        return Stream.concat(
                        ComposeFiles.standard(tree, directory).stream(), ComposeFiles.others(tree, directory).stream())
                .filter(file -> compose.files().stream()
                        .noneMatch(read -> read.location().equals(file)));
    }
}
