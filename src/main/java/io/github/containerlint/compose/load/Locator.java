package io.github.containerlint.compose.load;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.LoadLog;
import io.github.containerlint.source.SourceFile;
import io.github.containerlint.source.SourceTree;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the files that Compose files name, and reports the reason when one is not read. */
final class Locator {
    private static final Pattern REMOTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.+|git@.+|github\\.com/.+");

    private final SourceTree tree;
    private final LoadLog log;

    Locator(SourceTree tree, LoadLog log) {
        this.tree = tree;
        this.log = log;
    }

    /**
     * The file that a path names.
     *
     * @param what the use of the file, such as {@code the included file}
     * @return empty when there is nothing to read; a note or a problem then gives the reason
     */
    Optional<SourceFile> find(ConfigScalar path, String what) {
        Optional<Path> location = path.asPath();
        if (!path.isKnown()) {
            log.note(path.place(), "%s is not known: a variable in its name has no value".formatted(what));
            return Optional.empty();
        }
        Optional<SourceFile> file = location.flatMap(tree::read);
        if (file.isPresent()) {
            return file;
        }
        if (REMOTE.matcher(path.value()).matches()) {
            log.note(path.span(), "%s '%s' lies elsewhere and was not read".formatted(what, path.value()));
        } else if (location.isEmpty() || !tree.isInside(location.get())) {
            log.note(path.span(), "%s '%s' lies outside of the project and was not read".formatted(what, path.value()));
        } else if (tree.isFile(location.get())) {
            log.note(path.span(), "%s '%s' is a template and was not read".formatted(what, path.value()));
        } else {
            log.problem(path, "%s '%s' is not there; create it, or name another one".formatted(what, path.value()));
        }
        return Optional.empty();
    }

    boolean isDirectory(Path path) {
        return tree.isDirectory(path);
    }
}
