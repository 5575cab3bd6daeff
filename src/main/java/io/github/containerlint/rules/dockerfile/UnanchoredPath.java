package io.github.containerlint.rules.dockerfile;

import io.github.containerlint.dockerfile.instruction.Instruction;
import io.github.containerlint.dockerfile.instruction.Workdir;
import io.github.containerlint.dockerfile.stage.Stage;
import io.github.containerlint.image.ContainerPath;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.Optional;
import java.util.Set;

/**
 * A relative WORKDIR or destination that is joined to the directory which the base image set.
 *
 * @param path as written
 * @param directory the base image's, where that is known
 * @param named the absolute path by which something that runs later names the place
 * @param taken whether a later stage takes from {@code /} what commands have made in the directory
 * @param replaced whether the image says itself what it starts: nothing depends on where the base image's program starts
 */
record UnanchoredPath(
        Stage stage,
        Instruction instruction,
        Text path,
        Optional<ContainerPath> directory,
        Optional<ContainerPath> named,
        boolean taken,
        boolean replaced)
        implements Located {
    /** Where every Linux image has its own files. */
    private static final Set<String> SYSTEM = Set.of(
            "bin", "boot", "dev", "etc", "home", "lib", "media", "mnt", "opt", "root", "run", "sbin", "srv", "tmp",
            "usr", "var");

    public boolean isWorkdir() {
        return instruction instanceof Workdir;
    }

    /** Whether what names it, or what is made beside it, finds it there: its author knows the directory. */
    public boolean isFound() {
        boolean namedThere = directory.isPresent()
                && named.filter(directory.get()::isAtOrAbove).isPresent();
        return namedThere
                || taken && directory.filter(ContainerPath.ROOT::equals).isPresent();
    }

    /** Whether it begins with a directory of the system's, so that one of the project's own would miss it. */
    public boolean isOfSystem() {
        String first = path.value().replaceFirst("^(\\./)*", "").replaceFirst("/.*", "");
        return isOfSystem(first);
    }

    /** Whether a directory of this name at {@code /} is the system's. */
    static boolean isOfSystem(String name) {
        return SYSTEM.contains(name);
    }

    /** The place where it lies. @param top the directory that it is joined to */
    public String under(ContainerPath top) {
        String joined = top.resolve(path.value()).value();
        boolean slash = path.value().matches("(.*/)?\\.?") && !joined.endsWith("/");
        return joined + (slash ? "/" : "");
    }

    @Override
    public Span span() {
        return path.span();
    }
}
