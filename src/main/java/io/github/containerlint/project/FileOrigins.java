package io.github.containerlint.project;

import io.github.containerlint.dockerfile.Mount;
import io.github.containerlint.dockerfile.Run;
import io.github.containerlint.dockerfile.Step;
import io.github.containerlint.dockerfile.Transfer;
import io.github.containerlint.dockerignore.GlobPattern;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows a file that a RUN finds in its image back to the build context. */
final class FileOrigins {
    private static final FileOrigin UNCLEAR = new FileOrigin.Unclear();

    private final List<Step> before;
    private final Step run;
    private final ContextFiles files;

    /** @param before what was carried out before the RUN, in that order */
    FileOrigins(List<Step> before, Step run, ContextFiles files) {
        this.before = before;
        this.run = run;
        this.files = files;
    }

    /** Mounts lie above what was copied, and a later copy above an earlier one. */
    FileOrigin of(ContainerPath file) {
        Stream<FileOrigin> mounted = run.instruction() instanceof Run command
                ? command.mounts().stream().flatMap(mount -> mounted(mount, file).stream())
                : Stream.empty();
        Stream<FileOrigin> copied = Stream.iterate(before.size() - 1, at -> at >= 0, at -> at - 1)
                .flatMap(at -> copied(before.get(at), file).stream());
        return Stream.concat(mounted, copied).findFirst().orElseGet(FileOrigin.Nowhere::new);
    }

    private Optional<FileOrigin> mounted(Mount mount, ContainerPath file) {
        if (!mount.type().equals("bind")) {
            return Optional.empty();
        }
        Optional<ContainerPath> target = mount.target().flatMap(path -> path(run, path));
        if (target.isEmpty()) {
            return Optional.of(UNCLEAR);
        }
        if (!target.get().isAtOrAbove(file)) {
            return Optional.empty();
        }
        Optional<Text> source = mount.source().isPresent()
                ? mount.source().flatMap(path -> run.expand(path).value())
                : Optional.of(Text.opaque("", mount.span()));
        if (mount.from().isPresent() || source.isEmpty()) {
            return Optional.of(UNCLEAR);
        }
        return Optional.of(sent(ContextSources.clean(source.get().value()), rest(target.get(), file))
                .orElseGet(FileOrigin.Nowhere::new));
    }

    private Optional<FileOrigin> copied(Step step, ContainerPath file) {
        if (!(step.instruction() instanceof Transfer transfer)) {
            return Optional.empty();
        }
        Optional<ContainerPath> target = path(step, transfer.destination());
        if (target.filter(found -> !found.isAtOrAbove(file)).isPresent()) {
            return Optional.empty();
        }
        if (target.isEmpty() || bringsFromElsewhere(transfer)) {
            return Optional.of(UNCLEAR);
        }
        return transfer.contextSources().stream()
                .flatMap(source -> copied(step, source, rest(target.get(), file)).stream())
                .findFirst();
    }

    private static boolean bringsFromElsewhere(Transfer transfer) {
        return transfer.contextSources().size() < transfer.sources().size()
                || !transfer.heredocs().isEmpty()
                || transfer.syntax().flag("parents").isPresent()
                || transfer.syntax().flag("exclude").isPresent();
    }

    private Optional<FileOrigin> copied(Step step, Text written, String rest) {
        Optional<String> source = step.expand(written).value().map(Text::value);
        Optional<GlobPattern> pattern = source.flatMap(GlobPattern::of);
        if (pattern.isEmpty() || source.get().matches("(?i).*\\.(tar|tgz|tbz2|txz|tar\\.[a-z0-9]+)")) {
            return Optional.of(UNCLEAR);
        }
        if (pattern.get().isLiteral()) {
            return taken(pattern.get().path(), rest);
        }
        String path = ContextSources.clean(source.get());
        String directory = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (directory.matches(".*[*?\\[\\\\].*")) {
            return Optional.of(UNCLEAR);
        }
        return files.names(directory).stream()
                .map(name -> directory.isEmpty() ? name : directory + "/" + name)
                .filter(pattern.get()::matches)
                .flatMap(found -> taken(found, rest).stream())
                .findFirst();
    }

    /** A copied directory brings its contents, a copied file brings itself under the target's name or its own. */
    private Optional<FileOrigin> taken(String source, String rest) {
        boolean directory = source.isEmpty() || files.isDirectory(source);
        String name = source.substring(source.lastIndexOf('/') + 1);
        return directory || rest.isEmpty()
                ? sent(source, rest)
                : Optional.of(rest).filter(name::equals).flatMap(own -> sent(source, ""));
    }

    private Optional<FileOrigin> sent(String source, String rest) {
        String separator = source.isEmpty() || rest.isEmpty() ? "" : "/";
        return Optional.of(source + separator + rest)
                .filter(path -> files.has(path) && !files.isDirectory(path) && files.isSent(path))
                .map(FileOrigin.Context::new);
    }

    private static Optional<ContainerPath> path(Step step, Text written) {
        return step.resolve(written).map(Text::value).flatMap(ContainerPath::of);
    }

    /** What is left of a path below a directory, without a slash at its start. */
    private static String rest(ContainerPath directory, ContainerPath path) {
        return path.value().substring(directory.value().length()).replaceFirst("^/", "");
    }
}
